package io.tamiz.quality;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid word that was probably meant, for messages that end in "did you mean ...?". */
public final class NearestWord {
    private NearestWord() {}

    /**
     * The valid word with the fewest letters inserted, removed, replaced or swapped with their neighbour, if these are at
     * most a third of the longer word (one is always granted). Upper and lower case count as equal; of two equally near
     * words the first one wins.
     *
     * @param found what was written
     * @param valid what could have been written
     */
    public static Optional<String> of(String found, Collection<String> valid) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : valid) {
            int edits = distance(found.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (edits < fewest && edits <= granted(found, word)) {
                fewest = edits;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int granted(String found, String word) {
        return Math.max(1, Math.max(found.length(), word.length()) / 3);
    }

    /** The optimal string alignment distance, row by row. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
