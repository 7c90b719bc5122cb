package io.tamiz.infer;

/**
 * What lies ahead of each position of a stretch: where a field ends, and how many fields it may still hold, as what
 * cannot reach the table's width is not followed. All of it is found in one pass, since a field is tried from very many
 * positions.
 */
final class Remaining {
    private final int[] delimiters;
    private final int[] beforeQuote;
    private final int[] ends;
    private final int[] escapes;
    private final int start;
    private final boolean exact;

    Remaining(FieldRules rules, int start) {
        this.start = start;
        exact = rules.isPlain();
        int length = rules.limit() - start;
        delimiters = new int[length + 2];
        beforeQuote = new int[length + 2];
        ends = new int[length + 2];
        escapes = new int[length + 2];
        for (int i = length; i <= length + 1; i++) {
            ends[i] = rules.limit();
            escapes[i] = rules.limit();
        }
        for (int i = length - 1; i >= 0; i--) {
            int one = rules.isDelimiter(start + i) ? 1 : 0;
            delimiters[i] = delimiters[i + 1] + one;
            boolean escaped = rules.isEscaped(start + i);
            ends[i] = one > 0 || rules.isLineEnd(start + i) ? start + i : ends[i + (escaped ? 2 : 1)];
            escapes[i] = escaped ? start + i : escapes[i + 1];
            beforeQuote[i] = rules.isQuote(start + i) ? 0 : beforeQuote[i + 1] + one;
        }
    }

    /** The first delimiter from here on, the end, or the line end before either. */
    int unquotedEnd(int from) {
        return ends[from - start];
    }

    /** Whether a byte of the range makes the one behind it literal. */
    boolean hasEscape(int from, int to) {
        return escapes[from - start] < to;
    }

    /** Fields that begin here or later, as the delimiters tell. */
    int most(int at) {
        return at - start >= delimiters.length - 1 ? 0 : delimiters[at - start] + 1;
    }

    /** The same where quotes take as many delimiters as they can for text. */
    int least(int at) {
        return at - start >= delimiters.length - 1 ? 0 : exact ? beforeQuote[at - start] + 1 : 1;
    }
}
