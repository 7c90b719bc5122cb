package io.tamiz.infer;

import io.tamiz.csv.Dialect;

/** What it costs a reading of a piece's first line that the lines behind it are records of their own, good or bad. */
final class FollowingLines {
    /** What a line costs that is no record of the table. */
    private static final double BAD_LINE = 20;

    private final Dialect dialect;
    private final TableProfile table;
    private final byte[] bytes;

    FollowingLines(Dialect dialect, TableProfile table, byte[] bytes) {
        this.dialect = dialect;
        this.table = table;
        this.bytes = bytes;
    }

    /** Of the lines between the two positions. */
    double cost(int from, int to) {
        double sum = 0;
        int start = from;
        while (start < to) {
            while (start < to && isLineEnd(bytes[start])) {
                start++;
            }
            int end = start;
            while (end < to && !isLineEnd(bytes[end])) {
                end++;
            }
            sum += start < end ? costOfLine(start, end) : 0;
            start = end;
        }
        return sum;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private double costOfLine(int start, int end) {
        FieldRules rules = new FieldRules(dialect, dialect.delimiter(), bytes, end);
        TextCosts text = new TextCosts(bytes, start, end);
        if (fields(rules, start) != table.width()) {
            return BAD_LINE + text.emission(start, end);
        }
        double cost = 0;
        int at = start;
        for (int column = 0; column < table.width(); column++) {
            ColumnProfile profile = table.column(column);
            int close = rules.isQuote(at) ? rules.closing(at) : -1;
            int fieldEnd = close < 0 ? rules.unquotedEnd(at) : rules.behindClosing(close);
            if (close < 0) {
                cost += profile.costOf(bytes, at, fieldEnd, text);
            } else if (rules.isRaw(at + 1, close)) {
                byte[] value = rules.resolved(at + 1, close);
                cost += profile.costOf(value, 0, value.length, new TextCosts(value, 0, value.length));
            } else {
                cost += profile.costOf(bytes, at + 1, close, text);
            }
            at = rules.next(fieldEnd);
        }
        return cost;
    }

    /** How many fields the line has, 0 where one is not closed in it. */
    private static int fields(FieldRules rules, int start) {
        int fields = 0;
        int at = start;
        while (at <= rules.limit()) {
            int close = rules.isQuote(at) ? rules.closing(at) : -1;
            if (close < 0 && rules.isQuote(at)) {
                return 0;
            }
            at = rules.next(close < 0 ? rules.unquotedEnd(at) : rules.behindClosing(close));
            fields++;
        }
        return fields;
    }
}
