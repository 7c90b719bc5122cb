package io.tamiz.recipe;

import java.util.Arrays;

/**
 * A pattern of object keys, matched as a whole and with regard to case. {@code ?} is one character and {@code *} any
 * number of characters, both without {@code /}; <code>**&#47;</code> at the start of a segment is zero or more folders; any
 * other {@code **} is any number of characters, {@code /} among them. All else stands for itself. For instance
 * <code>trips/**&#47;*.csv*</code> matches {@code trips/a.csv} and {@code trips/2024/01/a.csv.gz}.
 *
 * <p>Matching takes time in proportion to the length of the key times that of the pattern, whatever they are.
 */
public final class KeyGlob {
    private static final int ONE = -1;
    private static final int SEGMENT = -2;
    private static final int FOLDERS = -3;
    private static final int ANYTHING = -4;

    private final String text;
    /** Code points that stand for themselves, and the wildcards above. */
    private final int[] tokens;

    private final int count;

    private KeyGlob(String text) {
        this.text = text;
        this.tokens = new int[text.length()];
        int found = 0;
        for (int at = 0; at < text.length(); ) {
            boolean segmentStart = at == 0 || text.charAt(at - 1) == '/';
            if (segmentStart && text.startsWith("**/", at)) {
                tokens[found++] = FOLDERS;
                at += 3;
            } else if (text.startsWith("**", at)) {
                tokens[found++] = ANYTHING;
                at += 2;
            } else {
                int codePoint = text.codePointAt(at);
                tokens[found++] = codePoint == '*' ? SEGMENT : codePoint == '?' ? ONE : codePoint;
                at += Character.charCount(codePoint);
            }
        }
        this.count = found;
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public static KeyGlob of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a key glob must not be empty");
        }
        return new KeyGlob(text);
    }

    public boolean matches(String key) {
        boolean[] now = new boolean[count + 1];
        boolean[] next = new boolean[count + 1];
        enter(0, now);
        for (int at = 0; at < key.length(); ) {
            int codePoint = key.codePointAt(at);
            Arrays.fill(next, false);
            for (int state = 0; state < count; state++) {
                if (now[state]) {
                    step(state, codePoint, next);
                }
            }
            boolean[] swap = now;
            now = next;
            next = swap;
            at += Character.charCount(codePoint);
        }
        return now[count];
    }

    /** The pattern as it was given. */
    @Override
    public String toString() {
        return text;
    }

    /** Adds a state, and those that are reached from it without a character. */
    private void enter(int state, boolean[] states) {
        int at = state;
        states[at] = true;
        while (at < count && (tokens[at] == SEGMENT || tokens[at] == FOLDERS || tokens[at] == ANYTHING)) {
            states[++at] = true;
        }
    }

    private void step(int state, int codePoint, boolean[] next) {
        int token = tokens[state];
        if (token == ANYTHING || (token == SEGMENT && codePoint != '/')) {
            enter(state, next);
        } else if (token == FOLDERS) {
            // Within a folder's name the pattern behind it must wait for the slash.
            next[state] = true;
            if (codePoint == '/') {
                enter(state + 1, next);
            }
        } else if (token == codePoint || (token == ONE && codePoint != '/')) {
            enter(state + 1, next);
        }
    }
}
