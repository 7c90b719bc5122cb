package io.tamiz.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What is wrong in {@code reviews-dirty.csv}. */
final class ReviewDefects {
    /** For the last record only: no quote of a later one may seem to close it. */
    static final Defect UNCLOSED = new Defect(
            "a quote that is never closed, in the last record",
            1,
            row -> body(row, "\"It began well")
                    .mended("STRAY_QUOTE", line -> line.replace("\"\"\"It began well\"", "\"It began well")));

    static final List<Defect> ALL = List.of(
            new Defect("id beyond 64 bits", 1, row -> row.invalid("review_id", "9223372036854775808", "TYPE_OVERFLOW")),
            new Defect("product missing", 2, row -> row.lacks("product_id")),
            new Defect(
                    "product in small letters, with blanks",
                    3,
                    row -> row.spell("product_id", "  " + row.cell("product_id").toLowerCase(Locale.ROOT) + " ")),
            new Defect("rating above 5", 2, row -> row.invalid("rating", "7", "OUT_OF_RANGE")),
            new Defect("rating in words", 1, row -> row.invalid("rating", "five", "INVALID_INTEGER")),
            new Defect("title `NULL`", 2, row -> row.set("title", "NULL", null)),
            new Defect(
                    "stray quotes inside a title without quotes around it",
                    2,
                    row -> stray(row, "the 12\" and the 15\" model")),
            new Defect(
                    "a single stray quote inside a title without quotes around it",
                    1,
                    row -> stray(row, "5\" is too small")),
            new Defect(
                    "body empty: the filter drops it",
                    3,
                    row -> row.set("body", "", null).dropped("filter: body is not null")),
            new Defect("body with blanks around, which are kept", 2, row -> body(row, "  short, but true  ")),
            new Defect(
                    "body with a comma and without quotes",
                    2,
                    row -> body(row, "nice, cheap")
                            .mended("TOO_MANY_FIELDS", line -> line.replace("\"nice, cheap\"", "nice, cheap"))),
            new Defect("votes below zero", 1, row -> row.invalid("helpful_votes", "-3", "OUT_OF_RANGE")),
            new Defect("verified `yes`", 2, row -> row.set("verified", "yes", true)),
            new Defect("verified `0`", 1, row -> row.set("verified", "0", false)),
            new Defect("verified `maybe`", 2, row -> row.nulled("verified", "maybe", "INVALID_BOOL")),
            new Defect("date on 30 February", 1, row -> row.invalid("reviewed_on", "2024-02-30", "INVALID_DATE")),
            new Defect("date in words", 2, row -> row.invalid("reviewed_on", "yesterday", "INVALID_DATE")),
            new Defect("language `klingon`", 2, row -> row.nulled("language", "klingon", "NOT_ALLOWED")),
            new Defect(
                    "a record in Latin-1 in a file in UTF-8",
                    1,
                    row -> title(row, "Très bien, señor Müller").misencoded(StandardCharsets.ISO_8859_1)),
            new Defect(
                    "the record ends after the body",
                    2,
                    row -> body(row, "cut short")
                            .torn("TOO_FEW_FIELDS", line -> line.substring(0, line.indexOf("cut short") + 9))));

    private ReviewDefects() {}

    private static Row title(Row row, String text) {
        return body(row.set("title", text, text), "Rapide, sûr, élégant");
    }

    private static Row body(Row row, String text) {
        return row.set("body", text, text);
    }

    /** RFC 4180 has no quotes in a field without quotes around it; here they stand for themselves. */
    private static void stray(Row row, String title) {
        String quoted = '"' + title.replace("\"", "\"\"") + '"';
        row.set("title", title, title).respelled(line -> line.replace(quoted, title));
    }
}
