package io.tamiz.infer;

import io.tamiz.recipe.CsvSettings;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;

/** What a field looks like, told from its bytes alone, without a string for each: detection looks at very many. */
enum FieldKind {
    EMPTY,
    /** A text that usually stands for no value. */
    MISSING,
    TEXT,
    URL,
    BOOL,
    INTEGER,
    /** With a separator, an exponent, a currency sign or a percent sign. */
    NUMBER,
    /** A date, a time of day, or both. */
    TIME;

    private static final int LONGEST_MISSING = 4;
    /** A longer text is no number and no time. */
    static final int LONGEST_VALUE = 40;

    private static final Set<String> UNUSUAL_MISSING = Set.of("-", "--", "?", ".", "..");

    private static final BitSet MISSING_STARTS = new BitSet();

    static {
        CsvSettings.DEFAULT_NULLS.stream()
                .filter(text -> !text.isEmpty())
                .forEach(text -> MISSING_STARTS.set(text.charAt(0)));
        UNUSUAL_MISSING.forEach(text -> MISSING_STARTS.set(text.charAt(0)));
    }

    /** Whether it is neither a text nor missing. */
    boolean isValue() {
        return compareTo(TEXT) > 0;
    }

    boolean isMissing() {
        return this == EMPTY || this == MISSING;
    }

    /** The kind of a stretch of UTF-8, blanks around it not counted. */
    static FieldKind of(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        if (start == end) {
            return EMPTY;
        }
        if (end - start <= LONGEST_VALUE && isDigits(bytes, start, end)) {
            return INTEGER;
        }
        if (end - start <= LONGEST_MISSING && isMissing(bytes, start, end)) {
            return MISSING;
        }
        if (isUrl(bytes, start, end)) {
            return URL;
        }
        if (isWord(bytes, start, end, "true") || isWord(bytes, start, end, "false")) {
            return BOOL;
        }
        return end - start > LONGEST_VALUE ? TEXT : new ValueShape(bytes, start, end).kind();
    }

    private static boolean isDigits(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == end;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean isMissing(byte[] bytes, int start, int end) {
        if (bytes[start] >= '0' && bytes[start] <= '9') {
            return false;
        }
        if (!MISSING_STARTS.get(bytes[start] & 0x7f)) {
            return false;
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return CsvSettings.DEFAULT_NULLS.contains(text) || UNUSUAL_MISSING.contains(text);
    }

    private static boolean isUrl(byte[] bytes, int start, int end) {
        if (end - start < 8) {
            return false;
        }
        for (int at = start + 3; at < start + 6; at++) {
            if (bytes[at] == ':' && bytes[at + 1] == '/' && bytes[at + 2] == '/') {
                return true;
            }
        }
        return bytes[start] == 'w' && bytes[start + 1] == 'w' && bytes[start + 2] == 'w' && bytes[start + 3] == '.';
    }

    private static boolean isWord(byte[] bytes, int start, int end, String word) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[start + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
