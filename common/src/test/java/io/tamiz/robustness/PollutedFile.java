package io.tamiz.robustness;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file that is unlike a standard one, and the table that a person sees in it.
 *
 * @param name for messages, and as a file name
 * @param pollution what is wrong with it
 * @param text it, to be encoded in UTF-8
 * @param table what should be read
 */
public record PollutedFile(String name, Pollution pollution, String text, TextTable table) {
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A table as text; no value is null, an empty one is an empty string.
     *
     * @param header the labels; empty where there are none
     * @param rows the rows
     */
    public record TextTable(List<String> header, List<List<String>> rows) {
        /** Nothing at all. */
        public static final TextTable EMPTY = new TextTable(List.of(), List.of());
    }
}
