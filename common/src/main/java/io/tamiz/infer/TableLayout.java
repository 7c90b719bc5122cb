package io.tamiz.infer;

import io.tamiz.recipe.CsvSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the table is.
 *
 * @param trailingDelimiters delimiters behind the last column
 * @param endLine physical line at which something else begins, counted from 1, or 0
 * @param evidence one sentence a finding
 */
record TableLayout(
        @Nullable Character comment,
        int preambleLines,
        int headerRows,
        int width,
        int trailingDelimiters,
        long endLine,
        int footerLines,
        double confidence,
        List<String> evidence) {
    /** Finds the first table of some lines. */
    static TableLayout find(Lines lines, boolean whole, Marks marks, CsvSettings given) {
        return new Search(lines, whole, marks, given).find();
    }

    /** The steps of finding it; each narrows what the next one looks at. */
    private static final class Search {
        private final Lines lines;
        private final boolean whole;
        private final Marks marks;
        private final CsvSettings given;
        private final List<String> evidence = new ArrayList<>();

        Search(Lines lines, boolean whole, Marks marks, CsvSettings given) {
            @Nullable Integer footer = given.footerLines();
            this.lines = whole && footer != null ? lines.first(Math.max(0, lines.count() - footer)) : lines;
            this.whole = whole;
            this.marks = marks;
            this.given = given;
        }

        TableLayout find() {
            int from = given.preambleLines() == null ? SignedPreamble.lines(lines, marks) : given.preambleLines();
            Records raw = Records.of(lines, marks, from, null, 0);
            Region rough = FirstTable.in(raw);
            @Nullable Character comment = comment(raw, rough.width());
            Records records = raw.with(from, comment, rough.width());
            if (records.count() == 0) {
                return new TableLayout(
                        comment, from, statedRows(1), 0, 0, 0, statedFooter(), 1, List.of("there is no record"));
            }
            Region region = records == raw ? rough : FirstTable.in(records);
            return region.width() < 2 ? oneColumn(records, comment) : table(records, region, comment);
        }

        private @Nullable Character comment(Records records, int width) {
            if (given.comment() != null) {
                return StatedMarks.mark(given.comment(), null);
            }
            Comments.Found found = Comments.detect(records, width, marks);
            if (found == null) {
                return null;
            }
            evidence.add(found.evidence());
            return found.mark();
        }

        private TableLayout table(Records records, Region uncut, @Nullable Character comment) {
            Region unpadded = given.preambleLines() == null ? PaddedPreamble.cut(records, uncut) : uncut;
            Region region = SecondTable.cut(records, unpadded);
            int width = region.width();
            Columns columns = columns(records, region);
            Footers notes = new Footers(records, columns);
            int start = given.preambleLines() == null ? behindPadding(region, notes) : 0;
            HeaderRows.Found header = header(records, columns, region, start);
            int body = header.first() + header.rows();
            int second = given.footerLines() == null
                    ? SecondTable.first(records, columns, region, uncut, header, notes)
                    : records.count();
            int preamble = preambleLines(records, header.first());
            long endLine = 0;
            int footer = statedFooter();
            if (second < records.count()) {
                endLine = records.line(second) + 1L;
                evidence.add("something other than the table begins at line " + endLine
                        + ": it is counted, not read; `footer_lines` states where the file's table ends");
            } else if (whole && given.footerLines() == null) {
                int first = notes.first(Math.min(records.count(), Math.max(body, start + 1)), records.count());
                footer = first < records.count() ? lines.count() - records.line(first) : 0;
                if (footer > 0) {
                    evidence.add(
                            "the last " + counted(footer, "line")
                                    + " are a footer: they have a text in one field only; `footer_lines` states another number");
                }
            }
            int named = named(records, columns, header, second);
            if (named < width) {
                evidence.add("the last " + counted(width - named, "column")
                        + " have neither a label nor a value: they are none");
            }
            return new TableLayout(
                    comment,
                    preamble,
                    header.rows(),
                    named,
                    width - named,
                    endLine,
                    footer,
                    header.confidence(),
                    evidence);
        }

        /** Of the records behind titles and what may be the header. */
        private static Columns columns(Records records, Region region) {
            int titles = region.from();
            while (titles + 1 < region.to() && records.filled(titles) <= 1) {
                titles++;
            }
            int left = region.to() - titles;
            int skipped = titles + (left > 5 ? 3 : left > 3 ? 2 : 1);
            int from = Math.min(region.to(), skipped);
            return Columns.of(records, from, withoutSparse(records, from, region), region.width());
        }

        /** The end without last records that are half empty, notes or sums it may be, where others are left. */
        private static int withoutSparse(Records records, int from, Region region) {
            int to = region.to();
            while (to > from + 2 && 2 * records.filled(to - 1) <= region.width()) {
                to--;
            }
            return to > from + 2 ? to : region.to();
        }

        private int named(Records records, Columns columns, HeaderRows.Found header, int to) {
            if (header.rows() > 0) {
                return TrailingColumns.named(records, columns, header, to);
            }
            boolean stated = given.header() != CsvSettings.HeaderSetting.AUTO || given.headerRows() != null;
            return stated ? columns.width() : TrailingColumns.ofNumbers(records, columns, header.first(), to);
        }

        /** Behind lines of the table's width that are titles or nothing, where others follow them. */
        private int behindPadding(Region region, Footers notes) {
            int record = region.from();
            while (record + 1 < region.to() && notes.isTitle(record)) {
                record++;
            }
            return notes.isTitle(record) ? region.from() : record;
        }

        private HeaderRows.Found header(Records records, Columns columns, Region region, int start) {
            HeaderRows.Found found = given.preambleLines() == null
                    ? HeaderRows.detect(records, columns, region, start)
                    : HeaderRows.detect(records, columns, new Region(region.width(), 0, region.to(), region.hits()), 0);
            if (given.header() == CsvSettings.HeaderSetting.AUTO && given.headerRows() == null) {
                evidence.add(found.evidence());
                return found;
            }
            int rows = statedRows(Math.max(1, found.rows()));
            evidence.add(
                    rows == 0
                            ? "it is stated that there is no header"
                            : "the header is stated: " + counted(rows, "record"));
            int first = given.preambleLines() == null ? found.first() : 0;
            return new HeaderRows.Found(Math.min(first, records.count() - 1), rows, 1, "");
        }

        private int statedRows(int otherwise) {
            if (given.header() == CsvSettings.HeaderSetting.NONE) {
                return 0;
            }
            return given.headerRows() == null ? otherwise : given.headerRows();
        }

        private int statedFooter() {
            return given.footerLines() == null ? 0 : given.footerLines();
        }

        private int preambleLines(Records records, int first) {
            if (given.preambleLines() != null) {
                return given.preambleLines();
            }
            int preamble = records.line(first);
            if (preamble > 0) {
                evidence.add("the table begins at line " + (preamble + 1)
                        + ": the lines before it are not like its records; `preamble_lines` states another number");
            }
            return preamble;
        }

        /** Every line is a record of one field; nothing tells titles or notes from values. */
        private TableLayout oneColumn(Records records, @Nullable Character comment) {
            Region all = new Region(1, 0, records.count(), records.count());
            Columns columns = Columns.of(records, Math.min(1, records.count()), records.count(), 1);
            HeaderRows.Found header = header(records, columns, all, 0);
            int preamble = preambleLines(records, 0);
            return new TableLayout(
                    comment, preamble, header.rows(), 1, 0, 0, statedFooter(), header.confidence(), evidence);
        }

        private static String counted(int count, String what) {
            return count + " " + what + (count == 1 ? "" : "s");
        }
    }
}
