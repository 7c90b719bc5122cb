package io.tamiz.benchmark.workload;

import java.util.List;

/** What real files have among their values: empty fields, malformed ones, blanks around a value. */
final class Blemishes {
    private static final List<String> NO_NUMBERS = List.of("n/a", "12.5.1", "#REF!", "1O5", "-", "seven", "0x", "3,5");
    private static final List<String> NO_TIMESTAMPS =
            List.of("2024-13-01 00:00:00", "yesterday", "2024-02-30 10:00:00");

    private final Randomness random;

    Blemishes(Randomness random) {
        this.random = random;
    }

    /** Writes an empty field in 2 of 100 cases, a malformed one in 1 of 1000; true where it did. */
    boolean spoilsNumber(CsvBytes out) {
        return spoils(out, NO_NUMBERS);
    }

    boolean spoilsTimestamp(CsvBytes out) {
        return spoils(out, NO_TIMESTAMPS);
    }

    boolean empties() {
        return random.oneIn(50);
    }

    /** A blank before or behind one value in a hundred. */
    void blank(CsvBytes out) {
        if (random.oneIn(200)) {
            out.raw(' ');
        }
    }

    private boolean spoils(CsvBytes out, List<String> malformed) {
        int draw = random.below(1000);
        if (draw == 20) {
            String text = malformed.get(random.below(malformed.size()));
            out.text(text.indexOf(',') < 0 ? text : '"' + text + '"');
        }
        return draw <= 20;
    }
}
