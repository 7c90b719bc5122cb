package io.tamiz.infer;

import io.tamiz.csv.Words;

/** Chooses quote and escape for a delimiter: by quotes that stand at the edges of fields, and how evenly records split. */
final class QuoteChoice {
    private static final char APOSTROPHE = '\'';
    private static final char BACKSLASH = '\\';
    /** Differences in evenness below it say nothing. */
    private static final double NOTHING = 0.001;

    /** Quotes that open and do not close, from which on a character is taken for no quote. */
    private static final int STRAYS = 3;

    private final Lines sample;
    private final StatedMarks stated;
    private final boolean hasApostrophes;
    private final boolean hasBackslashes;

    QuoteChoice(Lines sample, StatedMarks stated) {
        this.sample = sample;
        this.stated = stated;
        hasApostrophes = has(sample, APOSTROPHE);
        hasBackslashes = has(sample, BACKSLASH);
    }

    private static boolean has(Lines sample, char c) {
        return c < 0x80 && Words.indexOf(sample.bytes(), 0, sample.limit(), c) < sample.limit();
    }

    /** The marks of the best reading with a delimiter, without trying any where there is but one. */
    static Marks marks(Lines sample, StatedMarks stated, String delimiter) {
        Marks usual = stated.with(delimiter);
        boolean quoteIsSure = stated.quote() != null
                || !(has(sample, APOSTROPHE) || (usual.quote() != null && has(sample, usual.quote())));
        boolean escapeIsSure = stated.escape() != null || !has(sample, BACKSLASH);
        return quoteIsSure && escapeIsSure
                ? usual
                : new QuoteChoice(sample, stated).with(delimiter).marks();
    }

    /** The best reading with this delimiter. */
    Candidate with(String delimiter) {
        Candidate best = Candidate.of(sample, stated.with(delimiter));
        if (stated.quote() == null) {
            best = withOtherQuote(best);
        }
        return stated.escape() == null && hasBackslashes ? withEscape(best) : best;
    }

    private Candidate withOtherQuote(Candidate usual) {
        if (hasApostrophes && usual.marks().delimiter().indexOf(APOSTROPHE) < 0) {
            Candidate other = Candidate.of(sample, usual.marks().withQuote(APOSTROPHE));
            if (isQuotedBy(other, usual)) {
                return other;
            }
        }
        QuoteCounts quotes = usual.quotes();
        if (quotes.unclosed() >= STRAYS && quotes.unclosed() > quotes.closed()) {
            Candidate none = Candidate.of(sample, usual.marks().withQuote(null));
            return none.evenness() >= usual.evenness() - NOTHING && none.covered() >= usual.covered() ? none : usual;
        }
        return usual;
    }

    /** An apostrophe is a quote where it stands around fields, and more often so than within words. */
    private static boolean isQuotedBy(Candidate other, Candidate usual) {
        QuoteCounts quotes = other.quotes();
        boolean even = other.width() >= 2 && other.evenness() >= usual.evenness() - NOTHING;
        boolean more = quotes.closed() > usual.quotes().closed();
        boolean clear = quotes.closed() > quotes.loose() || (quotes.needed() > 0 && isEvener(other, usual));
        return quotes.quotes() && more && clear && (even || (other.width() < 2 && usual.width() < 2));
    }

    private static boolean isEvener(Candidate other, Candidate usual) {
        return other.evenness() > usual.evenness() || other.covered() > usual.covered();
    }

    private Candidate withEscape(Candidate plain) {
        if (plain.marks().delimiter().indexOf(BACKSLASH) >= 0) {
            return plain;
        }
        QuoteCounts quotes = plain.quotes();
        boolean escaped = quotes.backslashed() > quotes.doubled();
        Candidate other = Candidate.of(sample, plain.marks().withEscape(BACKSLASH));
        boolean asEven = other.evenness() >= plain.evenness() - NOTHING && other.covered() >= plain.covered();
        boolean evener = asEven && (other.evenness() > plain.evenness() + NOTHING || other.covered() > plain.covered());
        return (escaped && asEven) || (evener && other.width() >= 2) ? other : plain;
    }
}
