package io.tamiz.infer;

/** How many fields a stretch may still hold from a position on: what cannot reach the table's width is not followed. */
final class Remaining {
    private final int[] delimiters;
    private final int[] beforeQuote;
    private final int start;
    private final boolean exact;

    Remaining(FieldRules rules, int start) {
        this.start = start;
        exact = rules.isPlain();
        int length = rules.limit() - start;
        delimiters = new int[length + 2];
        beforeQuote = new int[length + 2];
        for (int i = length - 1; i >= 0; i--) {
            int one = rules.isDelimiter(start + i) ? 1 : 0;
            delimiters[i] = delimiters[i + 1] + one;
            beforeQuote[i] = rules.isQuote(start + i) ? 0 : beforeQuote[i + 1] + one;
        }
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
