package io.tamiz.infer;

import org.jspecify.annotations.Nullable;

/** Tells the character that makes lines comments: they begin with it and are no records. */
final class Comments {
    private static final String MARKS = "#%";

    private Comments() {}

    record Found(char mark, String evidence) {}

    /** @param width fields of a record, 0 or 1 where there is one column */
    static @Nullable Found detect(Records records, int width, Marks marks) {
        for (int i = 0; i < MARKS.length(); i++) {
            char mark = MARKS.charAt(i);
            boolean free = marks.delimiter().indexOf(mark) < 0
                    && (marks.quote() == null || marks.quote() != mark)
                    && (marks.escape() == null || marks.escape() != mark);
            int lines = free ? comments(records, width, mark) : 0;
            if (lines > 0) {
                return new Found(
                        mark,
                        lines + (lines == 1 ? " line is a comment: it begins" : " lines are comments: they begin")
                                + " with '" + mark
                                + "' and do not split like the records; `comment: none` states otherwise");
            }
        }
        return null;
    }

    private static int comments(Records records, int width, char mark) {
        int lines = 0;
        int alike = 0;
        int leading = 0;
        int phrases = 0;
        for (int record = 0; record < records.count(); record++) {
            if (records.lines().bytes()[records.lines().start(records.line(record))] != mark) {
                continue;
            }
            leading += lines == record ? 1 : 0;
            lines++;
            phrases += isPhrase(records, record, mark) ? 1 : 0;
            alike += isLikeRecords(records, record, width) ? 1 : 0;
        }
        boolean few = width > 1
                ? 2 * lines <= records.count() || leading == lines
                : leading == lines && lines < records.count();
        if (leading == lines && phrases == lines && lines > alike && alike > 0) {
            return lines;
        }
        return few && alike * 5 <= lines && (alike == 0 || leading < lines) ? lines : 0;
    }

    /** Whether it has two fields or more with something in them; in two columns the second may be empty. */
    private static boolean isLikeRecords(Records records, int record, int width) {
        return width > 1 && records.width(record) == width && (records.filled(record) > 1 || width == 2);
    }

    /** A percent sign and a blank, as numerics programs begin a comment; a hash so may stand before labels too. */
    private static boolean isPhrase(Records records, int record, char mark) {
        int start = records.lines().start(records.line(record));
        return mark == '%'
                && start + 1 < records.lines().limit()
                && records.lines().bytes()[start + 1] == ' ';
    }
}
