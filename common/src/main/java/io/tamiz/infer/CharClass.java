package io.tamiz.infer;

/** Kinds of characters: which of them follow each other tells texts of one column from those of another. */
final class CharClass {
    /** Beginning and end of a value. */
    static final int EDGE = 0;

    static final int UPPER = 1;
    static final int LOWER = 2;
    static final int DIGIT = 3;
    static final int BLANK = 4;
    static final int LINE_END = 5;
    static final int NOT_ASCII = 6;
    static final int COUNT = 17;

    private static final String[] MARKS = {".", ",", "-_", "/\\", ":;", "'\"", "@", "!?", "()[]{}<>"};
    private static final int OTHER = COUNT - 1;
    private static final byte[] CLASSES = classes();

    private CharClass() {}

    static int of(byte b) {
        return CLASSES[b & 0xff];
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int b = 0; b < 256; b++) {
            classes[b] = (byte) classOf((char) b);
        }
        return classes;
    }

    private static int classOf(char c) {
        if (c >= 128) {
            return NOT_ASCII;
        }
        if (c >= 'A' && c <= 'Z') {
            return UPPER;
        }
        if (c >= 'a' && c <= 'z') {
            return LOWER;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c == ' ' || c == '\t') {
            return BLANK;
        }
        if (c == '\n' || c == '\r') {
            return LINE_END;
        }
        for (int mark = 0; mark < MARKS.length; mark++) {
            if (MARKS[mark].indexOf(c) >= 0) {
                return NOT_ASCII + 1 + mark;
            }
        }
        return OTHER;
    }
}
