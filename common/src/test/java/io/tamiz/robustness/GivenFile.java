package io.tamiz.robustness;

import io.tamiz.SpecCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An entry of {@code nothing-given-spec}: {@code input} is text, {@code charset} its encoding, {@code packed} how it is
 * compressed and {@code cut} how many bytes are missing at its end; {@code wide} makes a file of so many columns and
 * {@code long} one of so many letters without a line end.
 */
record GivenFile(String file, Map<?, ?> entry) {
    private static final List<String> EXPECTED = List.of(
            "columns", "sources", "dialect", "rows", "count", "width", "rejects", "warnings", "fails", "message");

    static List<GivenFile> all() throws IOException {
        return SpecCases.in("nothing-given-spec").stream()
                .map(entry -> new GivenFile(entry.file(), entry.values()))
                .toList();
    }

    String why() {
        return text("why", "");
    }

    /** Whether it is known that it is not read so yet. */
    boolean isPending() {
        return entry.containsKey("pending");
    }

    byte[] bytes() throws IOException {
        byte[] plain = content().getBytes(Charset.forName(text("charset", StandardCharsets.UTF_8.name())));
        byte[] packed = packed(plain);
        return Arrays.copyOf(packed, packed.length - Integer.parseInt(text("cut", "0")));
    }

    /** Its parts by their names, in one order. */
    Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String key : EXPECTED) {
            Object value = entry.get(key);
            if (value != null) {
                expected.put(
                        key,
                        ((value instanceof List<?> list) ? list : List.of(value))
                                .stream().map(String::valueOf).toList());
            }
        }
        return expected;
    }

    private String content() {
        if (entry.containsKey("wide")) {
            int columns = Integer.parseInt(text("wide", ""));
            return line(columns, "c") + line(columns, "") + line(columns, "") + line(columns, "");
        }
        return entry.containsKey("long") ? "x".repeat(Integer.parseInt(text("long", ""))) : text("input", "");
    }

    private static String line(int columns, String before) {
        return IntStream.range(0, columns).mapToObj(i -> before + i).collect(Collectors.joining(",", "", "\n"));
    }

    private byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Packing packing : Packing.values()) {
            if (packing.name().equalsIgnoreCase(text("packed", "plain"))) {
                packing.write(plain, out);
            }
        }
        return out.toByteArray();
    }

    private String text(String key, String otherwise) {
        Object value = entry.get(key);
        return value == null ? otherwise : String.valueOf(value);
    }

    @Override
    public String toString() {
        return file + ": " + why();
    }
}
