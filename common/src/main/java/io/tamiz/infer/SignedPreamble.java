package io.tamiz.infer;

/**
 * Tells lines that begin with a sign and a word, as repositories write what describes a table, from the table below
 * them: no record begins so. They are no comments, which may stand anywhere.
 */
final class SignedPreamble {
    /** Signs with which no value begins. */
    private static final String SIGNS = "!@*;";

    /** One such line may be a header whose first label has the sign. */
    private static final int MIN_LINES = 2;

    private SignedPreamble() {}

    /** How many lines they are, blank ones between and behind them too; 0 where there are none. */
    static int lines(Lines lines, Marks marks) {
        int first = 0;
        while (first < lines.count() && lines.isBlank(first)) {
            first++;
        }
        int end = behind(lines, marks, first);
        if (end == 0 || end >= lines.count() || isSignedBelow(lines, end, sign(lines, first))) {
            return 0;
        }
        Records records = Records.of(lines, marks, end, null, 0);
        Region table = FirstTable.in(records);
        return table.width() > 1 && table.from() == 0 && KeyValues.isLabelled(records, table) ? end : 0;
    }

    private static int behind(Lines lines, Marks marks, int first) {
        if (first == lines.count() || !isSign(sign(lines, first), marks)) {
            return 0;
        }
        int signed = 0;
        int line = first;
        while (line < lines.count() && (lines.isBlank(line) || isSigned(lines, line, sign(lines, first)))) {
            signed += lines.isBlank(line) ? 0 : 1;
            line++;
        }
        return signed < MIN_LINES ? 0 : line;
    }

    /** Whether a line of the table begins so; the last lines are none of it. */
    private static boolean isSignedBelow(Lines lines, int from, char sign) {
        int to = lines.count();
        while (to > from && (lines.isBlank(to - 1) || isSigned(lines, to - 1, sign))) {
            to--;
        }
        for (int line = from; line < to; line++) {
            if (isSigned(lines, line, sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(char sign, Marks marks) {
        return SIGNS.indexOf(sign) >= 0
                && marks.delimiter().indexOf(sign) < 0
                && (marks.quote() == null || marks.quote() != sign)
                && (marks.escape() == null || marks.escape() != sign);
    }

    private static boolean isSigned(Lines lines, int line, char sign) {
        int start = lines.start(line);
        return start + 1 < lines.end(line) && sign(lines, line) == sign && Character.isLetter(lines.bytes()[start + 1]);
    }

    private static char sign(Lines lines, int line) {
        return (char) lines.bytes()[lines.start(line)];
    }
}
