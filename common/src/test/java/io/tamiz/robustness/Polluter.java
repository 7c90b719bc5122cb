package io.tamiz.robustness;

import io.tamiz.robustness.Format.Escape;
import io.tamiz.robustness.Format.Quoting;
import io.tamiz.robustness.PollutedFile.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a table in every polluted way, each file with one kind of pollution. */
public final class Polluter {
    private static final int ROWS_OF_SECOND_TABLE = 10;

    private final SourceTable source;
    private final Format format;
    private final List<PollutedFile> files = new ArrayList<>();

    private Polluter(SourceTable source) {
        this.source = source;
        this.format = source.format();
    }

    /**
     * All polluted files of a table.
     *
     * @param step pollutes single rows in every so many rows only, and in the header
     */
    public static List<PollutedFile> files(SourceTable source, int step) {
        Polluter polluter = new Polluter(source);
        polluter.beginningAndEnd();
        polluter.headers();
        polluter.otherTables();
        polluter.dialects();
        int lines = source.lines().size();
        for (int row = 0; row < lines; row++) {
            if (row % step == 0) {
                polluter.row(row);
            }
        }
        return polluter.files;
    }

    private void beginningAndEnd() {
        String text = format.lines(source.lines());
        String end = format.lineEnd();
        add(Pollution.NONE, "", text);
        add(Pollution.NO_TRAILING_NEWLINE, "", text.substring(0, text.length() - end.length()));
        add(Pollution.TWO_TRAILING_NEWLINES, "", text + end);
        files.add(new PollutedFile(name(Pollution.EMPTY_FILE, ""), Pollution.EMPTY_FILE, "", TextTable.EMPTY));
        String header = format.lines(List.of(source.header()));
        add(Pollution.HEADER_ONLY, "", header, source.header(), List.of());
        List<List<String>> one = source.rows().subList(0, 1);
        add(Pollution.ONE_ROW, "", header + format.lines(one), source.header(), one);
    }

    private void headers() {
        add(Pollution.NO_HEADER, "", format.lines(source.rows()), List.of(), source.rows());
        List<String> header = source.header();
        headerRows(Pollution.TWO_HEADER_ROWS, "repeated", List.of(header, header));
        headerRows(Pollution.TWO_HEADER_ROWS, "groups", List.of(source.groups(), header));
        headerRows(Pollution.TWO_HEADER_ROWS, "kinds", List.of(header, source.kinds()));
        headerRows(Pollution.THREE_HEADER_ROWS, "repeated", List.of(header, header, header));
        headerRows(Pollution.THREE_HEADER_ROWS, "groups-kinds", List.of(source.groups(), header, source.kinds()));
    }

    private void headerRows(Pollution pollution, String variant, List<List<String>> headers) {
        List<String> joined = IntStream.range(0, source.width())
                .mapToObj(column -> headers.stream()
                        .map(row -> row.get(column))
                        .filter(label -> !label.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
        add(pollution, variant, format.lines(headers) + format.lines(source.rows()), joined, source.rows());
    }

    private void otherTables() {
        String table = format.lines(source.lines());
        String delimiters = format.delimiter().repeat(source.width() - 1) + format.lineEnd();
        String title = "Data of the " + source.name() + " department" + delimiters;
        add(Pollution.PREAMBLE, "title", title + table);
        add(Pollution.PREAMBLE, "title-empty-line", title + format.lineEnd() + table);
        add(Pollution.PREAMBLE, "title-empty-row", title + delimiters + table);
        secondTable(Pollution.SECOND_TABLE_NARROWER, source.width() - 1);
        secondTable(Pollution.SECOND_TABLE_AS_WIDE, source.width());
        secondTable(Pollution.SECOND_TABLE_WIDER, source.width() + 1);
    }

    private void secondTable(Pollution pollution, int width) {
        String table = format.lines(source.lines());
        String again = format.lines(widened(source.lines().subList(0, 1 + ROWS_OF_SECOND_TABLE), width));
        add(pollution, "same-labels", table + again);
        List<List<String>> other = SourceTables.all().stream()
                .filter(candidate -> !candidate.name().equals(source.name()))
                .findFirst()
                .orElseThrow()
                .lines()
                .subList(0, 1 + ROWS_OF_SECOND_TABLE);
        add(pollution, "other-labels", table + format.lines(widened(other, width)));
    }

    private static List<List<String>> widened(List<List<String>> rows, int width) {
        return rows.stream()
                .map(row -> IntStream.range(0, width)
                        .mapToObj(column -> column < row.size()
                                ? row.get(column)
                                : row == rows.get(0) ? "more" + column : "m" + row.get(column % row.size()))
                        .toList())
                .toList();
    }

    private void dialects() {
        dialect(Pollution.LF, format.withLineEnd("\n"));
        dialect(Pollution.CR, format.withLineEnd("\r"));
        dialect(Pollution.TAB, format.withDelimiter("\t"));
        dialect(Pollution.SEMICOLON, format.withDelimiter(format.delimiter().equals(";") ? "," : ";"));
        dialect(Pollution.BLANK, format.withDelimiter(" "));
        dialect(Pollution.COMMA_BLANK, format.withDelimiter(", "));
        dialect(Pollution.APOSTROPHE_QUOTE, format.withQuote('\''));
        dialect(Pollution.BACKSLASH_ESCAPE, format.withEscape(Escape.BACKSLASH));
        dialect(Pollution.NO_ESCAPE, format.withEscape(Escape.NONE));
    }

    /** What the clean file quotes is quoted; or else only what need be; or everything. */
    private void dialect(Pollution pollution, Format other) {
        String text = source.lines().stream()
                .map(row -> other.line(other.fieldsQuotedAsIn(format, row)))
                .collect(Collectors.joining());
        add(pollution, "", text);
        if (!text.equals(other.lines(source.lines()))) {
            add(pollution, "requoted", other.lines(source.lines()));
        }
        if (format.quoting() != Quoting.ALL) {
            add(pollution, "all-quoted", other.withQuoting(Quoting.ALL).lines(source.lines()));
        }
    }

    private void row(int row) {
        List<String> fields = format.fields(source.lines().get(row));
        for (int column = 0; column < source.width(); column++) {
            if (column > 0) {
                row(Pollution.ROW_MISSING_DELIMITER, row, column, joined(fields, column, ""));
            }
            row(Pollution.ROW_EXTRA_DELIMITER, row, column, before(fields, column, format.delimiter()));
            extraQuote(row, column);
        }
        row(
                Pollution.ROW_EXTRA_DELIMITER,
                row,
                source.width(),
                String.join(format.delimiter(), fields) + format.delimiter());
        row(Pollution.ROW_OF_BLANKS, row, 0, String.join(" ", fields));
    }

    private String joined(List<String> fields, int column, String glue) {
        return String.join(format.delimiter(), fields.subList(0, column))
                + glue
                + String.join(format.delimiter(), fields.subList(column, fields.size()));
    }

    private String before(List<String> fields, int column, String more) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(column, more + changed.get(column));
        return String.join(format.delimiter(), changed);
    }

    private void row(Pollution pollution, int row, int column, String line) {
        polluted(pollution, row, column, line, source.lines());
    }

    /** The quote is a character of the field that nobody escaped. */
    private void extraQuote(int row, int column) {
        List<List<String>> lines = new ArrayList<>(source.lines());
        List<String> texts = new ArrayList<>(lines.get(row));
        List<String> fields = new ArrayList<>(format.fields(texts));
        fields.set(column, format.quote() + fields.get(column));
        texts.set(column, format.quote() + texts.get(column));
        lines.set(row, List.copyOf(texts));
        polluted(Pollution.ROW_EXTRA_QUOTE, row, column, String.join(format.delimiter(), fields), lines);
    }

    private void polluted(Pollution pollution, int row, int column, String line, List<List<String>> expected) {
        List<List<String>> lines = source.lines();
        String text = format.lines(lines.subList(0, row))
                + line
                + format.lineEnd()
                + format.lines(lines.subList(row + 1, lines.size()));
        add(pollution, "row" + row + "-column" + column, text, expected.get(0), expected.subList(1, expected.size()));
    }

    private void add(Pollution pollution, String variant, String text) {
        add(pollution, variant, text, source.header(), source.rows());
    }

    private void add(Pollution pollution, String variant, String text, List<String> header, List<List<String>> rows) {
        files.add(new PollutedFile(name(pollution, variant), pollution, text, new TextTable(header, rows)));
    }

    private String name(Pollution pollution, String variant) {
        String kind = pollution.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return source.name() + "-" + kind + (variant.isEmpty() ? "" : "-" + variant) + ".csv";
    }
}
