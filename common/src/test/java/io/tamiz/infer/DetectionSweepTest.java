package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.csv.Dialect;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.CsvSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No single fault, wherever it is, changes how a file is taken to be written, or where the table is. */
class DetectionSweepTest {
    private static final char QUOTE = '"';

    static Stream<Arguments> tables() {
        return PlainTable.all().stream()
                .flatMap(table -> Stream.of(",", ";").map(delimiter -> Arguments.of(table, delimiter)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFaultInOneRecordChangesNothing(PlainTable table, String delimiter) {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (int row = 0; row < PlainTable.LINES; row++) {
            if (!isEnd(row) && row % 9 != 0) {
                continue;
            }
            for (int column = 0; column < table.width(); column++) {
                for (Fault fault : Fault.values()) {
                    if (column == 0 ? fault == Fault.DELIMITER_MISSING : fault == Fault.BLANKS) {
                        continue;
                    }
                    List<String> lines = table.lines(delimiter, QUOTE, "\"");
                    lines.set(row, damaged(fault, table.row(row), column, delimiter));
                    check(fault + " row " + row + " column " + column, lines, delimiter, QUOTE, 0, 1, wrong);
                    tried++;
                }
            }
        }
        assertThat(wrong).as(tried + " faults").isEmpty();
    }

    private static boolean isEnd(int row) {
        return row < 4 || row >= PlainTable.LINES - 4;
    }

    private enum Fault {
        DELIMITER_MISSING,
        DELIMITER_EXTRA,
        QUOTE_EXTRA,
        BLANKS
    }

    private static String damaged(Fault fault, List<String> row, int column, String delimiter) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String field = PlainTable.field(row.get(i), delimiter, QUOTE, "\"");
            boolean here = i == column;
            line.append(
                    i == 0 || (here && fault == Fault.DELIMITER_MISSING)
                            ? ""
                            : fault == Fault.BLANKS ? " " : delimiter);
            line.append(here && fault == Fault.DELIMITER_EXTRA ? delimiter : "");
            line.append(here && fault == Fault.QUOTE_EXTRA ? withQuote(field) : field);
        }
        return line.toString();
    }

    private static String withQuote(String field) {
        return field.startsWith("\"") ? "\"\"" + field.substring(1) : QUOTE + field;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void linesAroundTheTableAreFound(PlainTable table, String delimiter) {
        List<String> wrong = new ArrayList<>();
        String padding = delimiter.repeat(table.width() - 1);
        List<String> plain = table.lines(delimiter, QUOTE, "\"");
        check("plain", plain, delimiter, QUOTE, 0, 1, wrong);
        check("no header", plain.subList(1, plain.size()), delimiter, QUOTE, 0, 0, wrong);
        check("preamble", with(plain, "A report" + padding), delimiter, QUOTE, 1, 1, wrong);
        check("preamble and empty row", with(plain, "A report" + padding, padding), delimiter, QUOTE, 2, 1, wrong);
        check("two header rows", with(plain, plain.get(0)), delimiter, QUOTE, 0, 2, wrong);
        check("three header rows", with(plain, plain.get(0), plain.get(0)), delimiter, QUOTE, 0, 3, wrong);
        check("header only", plain.subList(0, 1), delimiter, QUOTE, 0, 1, wrong);
        check("one row", plain.subList(0, 2), delimiter, QUOTE, 0, 1, wrong);
        for (String escape : List.of("\"", "\\", "")) {
            check("escape " + escape, table.lines(delimiter, QUOTE, escape), delimiter, QUOTE, 0, 1, wrong);
        }
        List<String> others = table.lines(delimiter, '\'', "'");
        boolean quoted = String.join("", others).indexOf('\'') >= 0;
        check("apostrophes", others, delimiter, quoted ? '\'' : QUOTE, 0, 1, wrong);
        assertThat(wrong).isEmpty();
    }

    private static List<String> with(List<String> lines, String... before) {
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(lines);
        return all;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aSecondTableIsNotPartOfTheFirst(PlainTable table, String delimiter) {
        List<String> wrong = new ArrayList<>();
        for (PlainTable other : PlainTable.all()) {
            for (int width : new int[] {2, 3, 6, 8, 9, 11}) {
                for (int rows : new int[] {2, 3, 20, 84}) {
                    List<String> lines = table.lines(delimiter, QUOTE, "\"");
                    for (int row = 0; row < rows; row++) {
                        lines.add(PlainTable.line(wide(other.row(row), width), delimiter, QUOTE, "\""));
                    }
                    Dialect found = detect(lines);
                    boolean right = found.endLine() == PlainTable.LINES + 1
                            && found.width() == table.width()
                            && found.headerRows() == 1
                            && found.delimiter().equals(delimiter);
                    if (!right) {
                        wrong.add(other + " " + width + " wide, " + rows + " rows: " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> wide(List<String> row, int width) {
        List<String> fields = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
        for (int i = 0; fields.size() < width; i++) {
            fields.add(row.get(i));
        }
        return fields;
    }

    @ParameterizedTest
    @MethodSource("twoCharacters")
    void rarerDelimitersAreFoundAsWell(PlainTable table, String delimiter) {
        List<String> wrong = new ArrayList<>();
        List<String> lines = table.lines(delimiter, QUOTE, "\"");
        check("plain", lines, delimiter, QUOTE, 0, 1, wrong);
        check("no header", lines.subList(1, lines.size()), delimiter, QUOTE, 0, 0, wrong);
        assertThat(wrong).isEmpty();
    }

    static Stream<Arguments> twoCharacters() {
        return PlainTable.all().stream()
                .flatMap(
                        table -> Stream.of(", ", "; ", " ", "||", "::", "\t\t", "~|", "^", "~", "\u0001", "\u001f", "!")
                                .map(delimiter -> Arguments.of(table, delimiter)));
    }

    private static void check(
            String what,
            List<String> lines,
            String delimiter,
            char quote,
            int preamble,
            int header,
            List<String> wrong) {
        try {
            Dialect found = detect(lines);
            boolean right = found.delimiter().equals(delimiter)
                    && Character.valueOf(quote).equals(found.quote())
                    && found.preambleLines() == preamble
                    && found.headerRows() == header
                    && found.width() == 9
                    && found.endLine() == 0
                    && found.footerLines() == 0
                    && found.comment() == null;
            if (!right) {
                wrong.add(what + ": " + found);
            }
        } catch (ObjectFailedException e) {
            wrong.add(what + ": " + e.getMessage());
        }
    }

    private static Dialect detect(List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return DialectDetection.detect("x.csv", bytes, true, CsvSettings.AUTO).dialect();
    }
}
