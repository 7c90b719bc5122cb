package io.tamiz.infer;

/**
 * How a short value is built: {@code 99/99/9999} for a date, {@code $99.99} for a price, {@code AA-9999} for a code. One
 * is used for value after value.
 */
final class Shape {
    /** Longer values are texts; their shapes do not come again. */
    static final int MAX_BYTES = 48;

    private static final byte[] KINDS = kinds();

    /** One character a byte: digits, capitals and small letters stand for their kind, others for themselves. */
    final byte[] exact = new byte[MAX_BYTES];
    /** The same without the lengths of its runs: {@code 9/9/9}. */
    final byte[] loose = new byte[MAX_BYTES];
    /** The lengths of the runs, one for each character of the loose shape. */
    final int[] runs = new int[MAX_BYTES];

    int exactLength;
    int looseLength;

    /** Becomes the shape of {@code bytes[from] .. bytes[to - 1]}. */
    void set(byte[] bytes, int from, int to) {
        exactLength = to - from;
        for (int i = from; i < to; i++) {
            exact[i - from] = KINDS[bytes[i] & 0xff];
        }
        boolean zeros = exactLength > 1 && bytes[from] == '0' && exact[1] == '9';
        if (zeros && isNumber()) {
            exact[0] = '0';
        }
        looseLength = 0;
        for (int i = 0; i < exactLength; i++) {
            if (i > 0 && isRun(i)) {
                runs[looseLength - 1]++;
            } else {
                runs[looseLength] = 1;
                loose[looseLength++] = exact[i];
            }
        }
    }

    private boolean isRun(int at) {
        byte c = exact[at];
        return c == exact[at - 1] && (c == '9' || c == 'A' || c == 'a' || c == 'x');
    }

    private boolean isNumber() {
        for (int i = 0; i < exactLength; i++) {
            if (exact[i] != '9' && exact[i] != '.') {
                return false;
            }
        }
        return true;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < kinds.length; b++) {
            kinds[b] = switch (CharClass.of((byte) b)) {
                case CharClass.UPPER -> 'A';
                case CharClass.LOWER -> 'a';
                case CharClass.DIGIT -> '9';
                case CharClass.NOT_ASCII -> 'x';
                default -> (byte) b;
            };
        }
        return kinds;
    }
}
