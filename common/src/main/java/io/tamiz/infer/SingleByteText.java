package io.tamiz.infer;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells charsets of one byte a character that hold ASCII. Each candidate reads the bytes beyond ASCII, and is judged by
 * where its characters stand and whether its letters are those of one language.
 */
final class SingleByteText {
    /** Bytes beyond ASCII that are looked at: many more tell no more. */
    private static final int MAX_BYTES = 5_000;

    private static final double COVERAGE_WEIGHT = 0.5;

    /** Old Macintosh files end lines with CR, and hardly any others do. */
    private static final double CR_BONUS = 0.3;

    /** The less usual a charset is, the more its reading must be the better one. */
    private static final List<Candidate> CANDIDATES = Stream.of(
                    Candidate.of("windows-1252", 0, Alphabets.WESTERN),
                    Candidate.of("ISO-8859-1", -0.001, Alphabets.WESTERN),
                    Candidate.of("ISO-8859-15", -0.02, Alphabets.WESTERN),
                    Candidate.of("x-MacRoman", -0.05, Alphabets.WESTERN),
                    Candidate.of("IBM850", -0.1, Alphabets.WESTERN),
                    Candidate.of("IBM437", -0.12, Alphabets.WESTERN),
                    Candidate.of("windows-1250", -0.2, Alphabets.CENTRAL),
                    Candidate.of("ISO-8859-2", -0.22, Alphabets.CENTRAL),
                    Candidate.of("windows-1254", -0.15, Alphabets.TURKISH),
                    Candidate.of("IBM852", -0.3, Alphabets.CENTRAL),
                    Candidate.of("windows-1251", -0.3, Alphabets.OTHER),
                    Candidate.of("KOI8-R", -0.32, Alphabets.OTHER),
                    Candidate.of("windows-1253", -0.35, Alphabets.OTHER),
                    Candidate.of("IBM866", -0.4, Alphabets.OTHER),
                    Candidate.of("x-MacCyrillic", -0.5, Alphabets.OTHER))
            .flatMap(List::stream)
            .toList();

    private SingleByteText() {}

    /** The readings, the best first; empty where there is no byte beyond ASCII. */
    static List<Reading> readings(byte[] bytes) {
        int[] counts = new int[256];
        int end = 0;
        for (int seen = 0; end < bytes.length && seen < MAX_BYTES; end++) {
            counts[bytes[end] & 0xff]++;
            seen += bytes[end] < 0 ? 1 : 0;
        }
        boolean controls = Arrays.stream(counts, 0x80, 0xa0).anyMatch(count -> count > 0);
        boolean crOnly = counts['\r'] > 0 && counts['\n'] == 0;
        int length = end;
        return CANDIDATES.stream()
                .filter(candidate -> candidate.mayHave(controls))
                .map(candidate -> candidate.read(bytes, length, counts, crOnly))
                .sorted(Comparator.comparingDouble(Reading::score).reversed())
                .toList();
    }

    /** Share of the bytes beyond ASCII that have another beside them: few in Latin words, most in other scripts. */
    static double adjacency(byte[] bytes) {
        int beyond = 0;
        int adjacent = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                beyond++;
                boolean beside = (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0);
                adjacent += beside ? 1 : 0;
            }
        }
        return beyond == 0 ? 0 : (double) adjacent / beyond;
    }

    /** Share of the bytes beyond ASCII that have a letter of ASCII beside them: most in Latin words. */
    static double besideLatin(byte[] bytes) {
        int beyond = 0;
        int beside = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                beyond++;
                beside += isLatin(bytes, i - 1) || isLatin(bytes, i + 1) ? 1 : 0;
            }
        }
        return beyond == 0 ? 0 : (double) beside / beyond;
    }

    private static boolean isLatin(byte[] bytes, int at) {
        if (at < 0 || at >= bytes.length) {
            return false;
        }
        int small = bytes[at] | 0x20;
        return small >= 'a' && small <= 'z';
    }

    /**
     * How a charset reads the bytes.
     *
     * @param places mean judgement of its characters, at most 1
     * @param score that, and whether the letters are of one language, and how usual the charset is
     * @param text the characters beyond ASCII that occur, in the order of their bytes
     */
    record Reading(Charset charset, double places, double score, String text) {}

    private static final class Candidate {
        private final Charset charset;
        private final double prior;
        private final Alphabets alphabets;
        /** The character of each byte. */
        private final char[] table;

        private Candidate(Charset charset, double prior, Alphabets alphabets, char[] table) {
            this.charset = charset;
            this.prior = prior;
            this.alphabets = alphabets;
            this.table = table;
        }

        static List<Candidate> of(String name, double prior, Alphabets alphabets) {
            if (!Charset.isSupported(name)) {
                return List.of();
            }
            Charset charset = Charset.forName(name);
            byte[] bytes = new byte[256];
            for (int b = 0; b < 256; b++) {
                bytes[b] = (byte) b;
            }
            char[] table = new String(bytes, charset)
                    .replace('\ufffd', LetterPlaces.UNDEFINED)
                    .toCharArray();
            return List.of(new Candidate(charset, prior, alphabets, table));
        }

        /** Where the bytes that are control characters in the charsets of ISO occur, it is none of these. */
        boolean mayHave(boolean controls) {
            boolean iso = charset.name().startsWith("ISO");
            return iso ? !controls : controls || !charset.name().equals("windows-1252");
        }

        Reading read(byte[] bytes, int length, int[] counts, boolean crOnly) {
            double sum = 0;
            int beyond = 0;
            for (int i = 0; i < length; i++) {
                if (bytes[i] < 0) {
                    char before = at(bytes, i - 1);
                    char beforeBlank = before == ' ' || before == '\u00a0' ? at(bytes, i - 2) : before;
                    sum += LetterPlaces.judge(beforeBlank, before, table[bytes[i] & 0xff], at(bytes, i + 1));
                    beyond++;
                }
            }
            double places = beyond == 0 ? 0 : sum / beyond;
            double bonus = crOnly && charset.name().equals("x-MacRoman") ? CR_BONUS : 0;
            return new Reading(
                    charset, places, places + COVERAGE_WEIGHT * coverage(counts) + prior + bonus, text(counts));
        }

        private char at(byte[] bytes, int i) {
            return i < 0 || i >= bytes.length ? '\n' : table[bytes[i] & 0xff];
        }

        private double coverage(int[] counts) {
            return alphabets.coverage(Arrays.copyOfRange(table, 128, 256), Arrays.copyOfRange(counts, 128, 256));
        }

        private String text(int[] counts) {
            StringBuilder text = new StringBuilder();
            for (int b = 128; b < 256; b++) {
                if (counts[b] > 0) {
                    text.append(table[b]);
                }
            }
            return text.toString();
        }
    }
}
