package io.tamiz.infer;

/** How a short value is built: {@code 99/99/9999} for a date, {@code $99.99} for a price, {@code AA-9999} for a code. */
final class Shape {
    /** Longer values are texts; their shapes do not come again. */
    static final int MAX_BYTES = 48;

    private Shape() {}

    /** One character a byte: digits, capitals and small letters stand for their kind, others for themselves. */
    static String exact(byte[] bytes, int from, int to) {
        char[] shape = new char[to - from];
        for (int i = from; i < to; i++) {
            shape[i - from] = kind(bytes[i]);
        }
        boolean zeros = shape.length > 1 && bytes[from] == '0' && shape[1] == '9';
        if (zeros && isNumber(shape)) {
            shape[0] = '0';
        }
        return new String(shape);
    }

    /** The shape without the lengths of its runs: {@code 9/9/9}. */
    static String loose(String exact) {
        StringBuilder loose = new StringBuilder();
        for (int i = 0; i < exact.length(); i++) {
            if (i == 0 || !isRun(exact, i)) {
                loose.append(exact.charAt(i));
            }
        }
        return loose.toString();
    }

    /** The lengths of the runs, one for each character of the loose shape. */
    static int[] runs(String exact, int count) {
        int[] runs = new int[count];
        int run = -1;
        for (int i = 0; i < exact.length(); i++) {
            run += i > 0 && isRun(exact, i) ? 0 : 1;
            runs[run]++;
        }
        return runs;
    }

    private static boolean isRun(String exact, int at) {
        char c = exact.charAt(at);
        return c == exact.charAt(at - 1) && (c == '9' || c == 'A' || c == 'a' || c == 'x');
    }

    private static boolean isNumber(char[] shape) {
        for (char c : shape) {
            if (c != '9' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static char kind(byte b) {
        return switch (CharClass.of(b)) {
            case CharClass.UPPER -> 'A';
            case CharClass.LOWER -> 'a';
            case CharClass.DIGIT -> '9';
            case CharClass.NOT_ASCII -> 'x';
            default -> (char) b;
        };
    }
}
