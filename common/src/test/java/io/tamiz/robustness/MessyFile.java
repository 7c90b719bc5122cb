package io.tamiz.robustness;

import io.tamiz.SpecCases;
import io.tamiz.robustness.PollutedFile.TextTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A file as people have it, and the table that a person sees in it: an entry of {@code src/test/resources/messy-spec}. In
 * an input an arrow is a tab, and a mark for CR a CR. A table has one line a row, fields separated by {@code separator}
 * (a pipe unless said); its first line is the header unless {@code header} says that there is none.
 */
record MessyFile(String file, Map<?, ?> entry) {
    static List<MessyFile> all() throws IOException {
        return SpecCases.in("messy-spec").stream()
                .map(entry -> new MessyFile(entry.file(), entry.values()))
                .toList();
    }

    String why() {
        return option("why", "");
    }

    /** Whether it is known that it is not read right yet. */
    boolean isPending() {
        return entry.containsKey("pending");
    }

    /** For scores, which care for its table only. */
    PollutedFile polluted() {
        return new PollutedFile(toString(), Pollution.NONE, option("input", ""), table());
    }

    byte[] bytes() {
        String text = option("input", "").replace('→', '\t').replace('␍', '\r');
        if (option("end", "").equals("none")) {
            text = text.substring(0, text.length() - 1);
        }
        String mark = option("bom", "no").equals("yes") ? "\ufeff" : "";
        String lineEnd = switch (option("ends", "LF")) {
            case "CRLF" -> "\r\n";
            case "CR" -> "\r";
            default -> "\n";
        };
        Charset charset = Charset.forName(option("charset", StandardCharsets.UTF_8.name()));
        return (mark + text.replace("\n", lineEnd)).getBytes(charset);
    }

    TextTable table() {
        String separator = option("separator", "|");
        List<List<String>> lines = option("table", "")
                .lines()
                .map(line -> List.of(line.replace("\\n", "\n")
                        .replace("\\\\", "\\")
                        .replace('␍', '\r')
                        .split(quoted(separator), -1)))
                .toList();
        return option("header", "").equals("none")
                ? new TextTable(List.of(), lines)
                : new TextTable(lines.get(0), lines.subList(1, lines.size()));
    }

    private static String quoted(String separator) {
        return "\\Q" + separator + "\\E";
    }

    private String option(String key, String otherwise) {
        Object value = entry.get(key);
        return value == null ? otherwise : (String) value;
    }

    @Override
    public String toString() {
        return file + ": " + why();
    }
}
