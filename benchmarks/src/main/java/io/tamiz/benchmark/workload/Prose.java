package io.tamiz.benchmark.workload;

import java.nio.charset.StandardCharsets;

/** Text that compresses about as real text does: a few thousand words, few of them often, with what quoting is for. */
final class Prose {
    /** Whether a text may have line ends. */
    enum Lines {
        ONE,
        SEVERAL
    }

    private static final int WORDS = 6000;
    private static final String[] SYLLABLES = {
        "a", "be", "co", "di", "en", "for", "gra", "hi", "in", "jo", "ka", "lo", "men", "no", "or", "per", "qui", "re",
        "sta", "ti", "un", "ver", "wi", "yo", "za", "ment", "ing", "tion", "ly", "ñar", "é", "ble"
    };

    private final Randomness random;
    private final byte[][] words = new byte[WORDS][];

    Prose(Randomness random) {
        this.random = random;
        // The words are the same whatever the seed of the rows.
        Randomness spelling = new Randomness(4);
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            int syllables = 1 + spelling.below(i < 200 ? 2 : 4);
            for (int s = 0; s < syllables; s++) {
                word.append(SYLLABLES[spelling.below(SYLLABLES.length)]);
            }
            words[i] = word.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    void write(CsvBytes out, int count, Lines lines) {
        out.text("The ");
        for (int i = 1; i < count; i++) {
            out.text(word());
            mark(out, lines);
        }
        out.text(word()).raw('.');
    }

    /** The rank of a word falls off as that of words does, roughly. */
    private byte[] word() {
        return words[random.smallBelow(random.smallBelow(WORDS) + 1)];
    }

    private void mark(CsvBytes out, Lines lines) {
        int draw = random.below(100);
        if (draw < 6) {
            out.raw(',').raw(' ');
        } else if (draw < 12) {
            out.raw('.').raw(' ');
        } else if (draw == 12) {
            out.text(" \"\"").text(word()).text("\"\" ");
        } else if (draw == 13 && lines == Lines.SEVERAL) {
            out.raw('\n');
        } else {
            out.raw(' ');
        }
    }
}
