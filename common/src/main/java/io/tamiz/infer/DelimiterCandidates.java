package io.tamiz.infer;

import io.tamiz.csv.Dialect;
import java.util.ArrayList;
import java.util.List;

/** The delimiters that a text may have, by how many of its lines hold their characters. */
final class DelimiterCandidates {
    /** Looked at wherever they occur. */
    private static final String USUAL = Dialect.USUAL_DELIMITERS;

    /** Looked at where most lines have them. */
    private static final String OTHERS = " :^~!#&*/=";

    private static final int ASCII = 128;

    private final int[] linesWith = new int[ASCII];
    private final int[] places = new int[ASCII];
    private final int[] pairs = new int[ASCII * ASCII];
    private final int[] runs = new int[ASCII];
    private final int[] longOddRuns = new int[ASCII];
    private int lines;

    private DelimiterCandidates(Lines sample) {
        int[] lastLine = new int[ASCII];
        byte[] bytes = sample.bytes();
        for (int line = 0; line < sample.count(); line++) {
            lines += sample.isBlank(line) ? 0 : 1;
            for (int at = sample.start(line); at < sample.end(line); at++) {
                byte b = bytes[at];
                if (b < 0 || !mayBePart(b)) {
                    continue;
                }
                linesWith[b] += lastLine[b] == line + 1 ? 0 : 1;
                lastLine[b] = line + 1;
                places[b]++;
                countRun(bytes, sample.start(line), at, sample.end(line));
                byte after = at + 1 < sample.end(line) ? bytes[at + 1] : -1;
                if (after >= 0 && mayBePart(after)) {
                    pairs[b * ASCII + after]++;
                }
            }
        }
    }

    /** A run of the same character is counted where it ends. */
    private void countRun(byte[] bytes, int start, int at, int end) {
        byte b = bytes[at];
        if (at + 1 < end && bytes[at + 1] == b) {
            return;
        }
        int first = at;
        while (first > start && bytes[first - 1] == b) {
            first--;
        }
        runs[b]++;
        int length = at + 1 - first;
        longOddRuns[b] += length > 1 ? length % 2 : 0;
    }

    private static boolean mayBePart(byte b) {
        return (b > 0 && b <= ' ') || USUAL.indexOf(b) >= 0 || OTHERS.indexOf(b) >= 0;
    }

    /** The usual ones first. */
    static List<String> of(Lines sample) {
        DelimiterCandidates seen = new DelimiterCandidates(sample);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < USUAL.length(); i++) {
            if (seen.places[USUAL.charAt(i)] > 0) {
                found.add(USUAL.substring(i, i + 1));
            }
        }
        for (int c = 1; c < ASCII; c++) {
            boolean other = OTHERS.indexOf(c) >= 0 || (c < ' ' && c != '\t' && c != '\n' && c != '\r');
            if (other && 2 * seen.linesWith[c] >= seen.lines && seen.linesWith[c] > 0) {
                found.add(String.valueOf((char) c));
            }
        }
        List<String> pairs = seen.pairs();
        found.addAll(pairs);
        found.addAll(triples(pairs));
        return found;
    }

    /**
     * Two characters that mostly stand together: one that is usual and a blank, or two that are no blank. The same one
     * twice may stand alone within a value, but never three times together: that are empty fields.
     */
    private List<String> pairs() {
        List<String> found = new ArrayList<>();
        for (int a = 1; a < ASCII; a++) {
            for (int b = 1; places[a] > 0 && b < ASCII; b++) {
                int together = pairs[a * ASCII + b];
                boolean usual = b == ' ' ? USUAL.indexOf(a) >= 0 : a != ' ';
                boolean doubled = 5 * together >= 2 * places[a] && 20 * longOddRuns[a] <= runs[a];
                boolean mostly = a == b ? doubled : 2 * together >= places[a];
                boolean mutual = a == b || b == ' ' || 2 * together >= places[b];
                if (usual && mostly && mutual && 2 * linesWith[a] >= lines) {
                    found.add(new String(new char[] {(char) a, (char) b}));
                }
            }
        }
        return found;
    }

    /** Three characters of which the first two and the last two mostly stand together. */
    private static List<String> triples(List<String> pairs) {
        List<String> found = new ArrayList<>();
        for (String first : pairs) {
            for (String second : pairs) {
                boolean overlap = first.charAt(1) == second.charAt(0) && second.charAt(1) != ' ';
                if (overlap && first.charAt(0) != first.charAt(1) && second.charAt(0) != second.charAt(1)) {
                    found.add(first + second.charAt(1));
                }
            }
        }
        return found;
    }
}
