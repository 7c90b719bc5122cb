package io.tamiz.infer;

/**
 * What the lines of a text look like before any of them is split.
 *
 * @param areValues nearly all are one number, time or address each
 * @param areDecimals nearly all are a number with a decimal comma, and no words stand around a comma as labels do
 * @param areAligned nearly all have runs of blanks, as columns of a fixed width have
 * @param isHeaded the first holds no usual delimiter
 * @param haveUrls more than half hold an address, whose signs separate nothing
 * @param words words to a line
 */
record LineShapes(
        boolean areValues, boolean areDecimals, boolean areAligned, boolean isHeaded, boolean haveUrls, double words) {
    /** Printable signs that no address has, whose writer has to write them in another way. */
    private static final String NO_SIGNS_OF_URLS = " ^|\"<>";

    private static final double NEARLY_ALL = 0.8;
    private static final int MAX_LINES = 2000;

    static LineShapes of(Lines sample) {
        int lines = 0;
        int values = 0;
        int decimals = 0;
        int aligned = 0;
        int words = 0;
        int urls = 0;
        boolean labelled = false;
        boolean headed = true;
        byte[] bytes = sample.bytes();
        for (int line = 0; line < Math.min(MAX_LINES, sample.count()); line++) {
            if (sample.isBlank(line)) {
                continue;
            }
            int start = sample.start(line);
            int end = sample.end(line);
            FieldKind kind = FieldKind.of(bytes, start, end);
            int commas = count(bytes, start, end, ",");
            headed &= lines > 0 || commas + count(bytes, start, end, ";\t|") == 0;
            boolean url = kind == FieldKind.URL;
            urls += url || hasUrl(bytes, start, end) ? 1 : 0;
            values += url ? isOneUrl(bytes, start, end) ? 1 : 0 : kind.isValue() ? 1 : 0;
            decimals += kind == FieldKind.NUMBER && commas == 1 ? 1 : 0;
            labelled |= !kind.isValue() && hasCommaBetweenWords(bytes, start, end);
            aligned += hasRun(bytes, start, end) ? 1 : 0;
            words += words(bytes, start, end);
            lines++;
        }
        double most = NEARLY_ALL * lines;
        return new LineShapes(
                values > most || (headed && lines > 1 && values == lines - 1),
                decimals > most && !labelled,
                lines > 1 && aligned > most,
                headed,
                2 * urls > lines,
                (double) words / Math.max(1, lines));
    }

    private static int count(byte[] bytes, int start, int end, String any) {
        int found = 0;
        for (int at = start; at < end; at++) {
            found += any.indexOf(bytes[at]) >= 0 ? 1 : 0;
        }
        return found;
    }

    /** A letter right behind a comma: in a phrase there is a blank. */
    private static boolean hasCommaBetweenWords(byte[] bytes, int start, int end) {
        for (int at = start + 1; at + 1 < end; at++) {
            if (bytes[at] == ',' && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(byte b) {
        return b < 0 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean hasUrl(byte[] bytes, int start, int end) {
        for (int at = start + 1; at + 3 < end; at++) {
            if (bytes[at] == ':' && bytes[at + 1] == '/' && bytes[at + 2] == '/') {
                return true;
            }
        }
        return false;
    }

    /** Whether it has no sign that an address cannot have; a tilde in one begins the name of a user's folder. */
    private static boolean isOneUrl(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            boolean control = b >= 0 && b < ' ';
            if (control || NO_SIGNS_OF_URLS.indexOf(b) >= 0 || (b == '~' && at > start && bytes[at - 1] != '/')) {
                return false;
            }
        }
        return true;
    }

    /** Two blanks between words. */
    private static boolean hasRun(byte[] bytes, int start, int end) {
        for (int at = start + 1; at + 2 < end; at++) {
            if (bytes[at] == ' ' && bytes[at + 1] == ' ' && bytes[at - 1] != ' ') {
                return true;
            }
        }
        return false;
    }

    private static int words(byte[] bytes, int start, int end) {
        int words = 0;
        boolean inWord = false;
        for (int at = start; at < end; at++) {
            boolean blank = FieldKind.isBlank(bytes[at]);
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }
        return words;
    }
}
