package io.tamiz.infer;

import io.tamiz.csv.ByteOrders;
import io.tamiz.csv.Utf8;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the charset of a file from its first bytes, and files that are no text. */
final class Encodings {
    /** Mean judgement from which a text is one of Latin words. */
    private static final double MIN_PLACES = 0.6;

    /** Share of bytes beyond ASCII with another beside them from which a text is in no Latin script. */
    private static final double MAX_LATIN_ADJACENCY = 0.4;

    /** Share of them in a Cyrillic or Greek text at least. */
    private static final double MIN_SCRIPT_ADJACENCY = 0.8;

    /** The same where many are initials. */
    private static final double MIN_INITIALS_ADJACENCY = 0.6;

    /** Share of bytes beyond ASCII that have a letter of ASCII beside them, in a text of another script. */
    private static final double MAX_BESIDE_LATIN = 0.05;

    private static final Set<String> CYRILLIC = Set.of("windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic");

    /** How much better places must be than those of the charset that the statistics know. */
    private static final double CLEARLY_BETTER = 0.05;

    /** What scores less than the best by more than this is out of the question. */
    private static final double NEARLY = 0.5;

    /** No character has more bytes. */
    private static final int MAX_CHARACTER = 4;

    /** In other charsets with two bytes to a character, half of them are no sequences of UTF-8, and more in those of one. */
    private static final long SEQUENCES_TO_A_FAULT = 4;

    private static final int MAX_LAST_LINE = 64 << 10;
    private static final byte ESCAPE = 0x1b;

    /** How files that are no CSV begin, one character a byte. */
    private static final Map<String, String> MAGIC = new TreeMap<>(Map.ofEntries(
            Map.entry("Obj\u0001", "an Avro file"),
            Map.entry("PK\u0003\u0004", "a zip archive or a spreadsheet"),
            Map.entry("%PDF-1.", "a PDF file"),
            Map.entry("\u0089PNG", "a PNG image"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG image"),
            Map.entry("\u007fELF", "a program"),
            Map.entry("\u001f\u008b", "gzip within gzip"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "an old spreadsheet or document"),
            Map.entry("SQLite format 3\u0000", "a SQLite database")));

    /** Such beginnings as a label may have too: binary data has control characters near them. */
    private static final Map<String, String> MAGIC_WORDS =
            new TreeMap<>(Map.of("PAR1", "a Parquet file", "ORC", "an ORC file"));

    /** Both have integers of few bytes right behind their mark. */
    private static final int MAGIC_WORD_REACH = 256;

    private Encodings() {}

    /**
     * A charset and why.
     *
     * @param evidence one clause, in the reader's words
     * @param confidence 0 to 1
     * @param considered charsets that read the bytes otherwise, and nearly as well
     */
    record Found(Charset charset, String evidence, double confidence, List<String> considered) {
        Found {
            considered = List.copyOf(considered);
        }

        /** All of it in one sentence. */
        String sentence() {
            String doubt = confidence < 0.95 ? String.format(Locale.ROOT, " (confidence %.2f)", confidence) : "";
            String others = considered.isEmpty()
                    ? ""
                    : "; also considered: " + String.join(", ", considered)
                            + "; if it is one of them, state `encoding`";
            return evidence + doubt + others;
        }
    }

    /** The charset stated by the recipe, else the one that the bytes speak for. Deterministic. */
    static Found detect(byte[] prefix, boolean whole, @Nullable Charset given) {
        if (given != null) {
            return certain(ByteOrders.resolve(given, prefix), "the encoding is stated: " + given.name());
        }
        Found marked = byMark(prefix);
        Found wide = marked == null ? WideText.detect(prefix, count(prefix, (byte) 0)) : marked;
        if (wide != null) {
            return wide;
        }
        int end = whole ? prefix.length : behindLastLineEnd(prefix);
        int invalid = Utf8.firstInvalid(prefix, 0, end);
        if (invalid >= 0) {
            return notUtf8(end == prefix.length ? prefix : Arrays.copyOf(prefix, end), invalid);
        }
        Found escaped = byEscapes(prefix);
        return escaped == null ? certain(StandardCharsets.UTF_8, "all bytes are valid UTF-8") : escaped;
    }

    private static Found certain(Charset charset, String evidence) {
        return new Found(charset, evidence, 1, List.of());
    }

    private static int count(byte[] bytes, byte wanted) {
        int count = 0;
        for (byte b : bytes) {
            count += b == wanted ? 1 : 0;
        }
        return count;
    }

    /** A character that is cut off is behind it. */
    private static int behindLastLineEnd(byte[] prefix) {
        int lowest = Math.max(0, prefix.length - MAX_LAST_LINE);
        for (int at = prefix.length - 1; at >= lowest; at--) {
            if (prefix[at] == '\n' || prefix[at] == '\r') {
                return at + 1;
            }
        }
        return Math.max(0, prefix.length - MAX_CHARACTER);
    }

    private static Found notUtf8(byte[] bytes, int invalid) {
        Found ebcdic = Ebcdic.detect(bytes);
        if (ebcdic != null) {
            return ebcdic;
        }
        if (isUtf8WithFaults(bytes)) {
            return new Found(
                    StandardCharsets.UTF_8,
                    "nearly all characters are valid UTF-8; byte " + invalid + " is not",
                    0.9,
                    List.of());
        }
        String why = String.format("byte %d, 0x%02X, is not UTF-8", invalid, bytes[invalid]);
        List<SingleByteText.Reading> readings = SingleByteText.readings(bytes);
        SingleByteText.Reading best = readings.get(0);
        @Nullable Charset other = otherThanLatin(bytes, readings);
        return other == null ? byPlaces(readings, why) : byStatistics(other, why, best);
    }

    /** The charset of a script that is not Latin, or null where that is no better than the best reading of words. */
    private static @Nullable Charset otherThanLatin(byte[] bytes, List<SingleByteText.Reading> readings) {
        SingleByteText.Reading best = readings.get(0);
        double adjacency = SingleByteText.adjacency(bytes);
        boolean words = best.places() >= MIN_PLACES && adjacency < MAX_LATIN_ADJACENCY;
        boolean japanese = CharsetStatistics.isKana(bytes) || CharsetStatistics.isKanji(bytes);
        if (words && !japanese) {
            return null;
        }
        @Nullable Charset statistic = CharsetStatistics.detect(bytes);
        if (statistic != null && CharsetStatistics.isMultiByte(statistic)) {
            return statistic;
        }
        if (japanese) {
            return CharsetStatistics.WINDOWS_31J;
        }
        boolean scripted =
                best.places() < MIN_PLACES || adjacency >= MIN_SCRIPT_ADJACENCY || isApartFromLatin(bytes, adjacency);
        return statistic != null && scripted && !statistic.name().equals("windows-1252")
                ? amongCyrillic(statistic, readings)
                : null;
    }

    /** Initials stand alone in any script; but in words of Latin most accents have a letter of ASCII beside them. */
    private static boolean isApartFromLatin(byte[] bytes, double adjacency) {
        return adjacency >= MIN_INITIALS_ADJACENCY && SingleByteText.besideLatin(bytes) <= MAX_BESIDE_LATIN;
    }

    /**
     * The one of Russian in which vowels, consonants and capitals stand clearly better than in the charset of the
     * statistics: these know small letters, and take the capitals of one for the small letters of another.
     */
    private static Charset amongCyrillic(Charset statistic, List<SingleByteText.Reading> readings) {
        List<SingleByteText.Reading> cyrillic = readings.stream()
                .filter(reading -> CYRILLIC.contains(reading.charset().name()))
                .toList();
        double places = cyrillic.stream()
                .filter(reading -> reading.charset().equals(statistic))
                .mapToDouble(SingleByteText.Reading::places)
                .findFirst()
                .orElse(1);
        // Its small letters but one are the same bytes as those of windows-1251, which is the usual one.
        double lead = statistic.name().equals("x-MacCyrillic") ? 0 : CLEARLY_BETTER;
        return cyrillic.stream()
                .filter(reading -> reading.places() >= places + lead)
                .max(Comparator.comparingDouble(SingleByteText.Reading::places))
                .map(SingleByteText.Reading::charset)
                .orElse(statistic);
    }

    private static Found byStatistics(Charset charset, String why, SingleByteText.Reading other) {
        String evidence =
                "the encoding is " + charset.name() + ": " + why + ", and the characters are as frequent as in it";
        List<String> considered = other.charset().equals(charset)
                ? List.of()
                : List.of(other.charset().name());
        return new Found(charset, evidence, 0.9, considered);
    }

    private static Found byPlaces(List<SingleByteText.Reading> readings, String why) {
        SingleByteText.Reading best = readings.get(0);
        List<SingleByteText.Reading> others = readings.stream()
                .filter(reading -> !reading.text().equals(best.text()))
                .toList();
        double margin = others.isEmpty() ? 1 : best.score() - others.get(0).score();
        double confidence = Math.min(0.95, 0.6 + 0.7 * margin) * (best.places() < MIN_PLACES / 2 ? 0.7 : 1);
        return new Found(
                best.charset(),
                "the encoding is " + best.charset().name() + ": " + why
                        + ", and read so, letters and signs stand where they do in words",
                Math.round(confidence * 100) / 100.0,
                others.stream()
                        .filter(reading -> reading.score() > best.score() - NEARLY)
                        .limit(3)
                        .map(reading -> reading.charset().name())
                        .toList());
    }

    /** Asian text in ASCII bytes only, between escape sequences. */
    private static @Nullable Found byEscapes(byte[] bytes) {
        String name = null;
        for (int i = 0; i + 3 < bytes.length && name == null; i++) {
            if (bytes[i] == ESCAPE) {
                name = escaped(bytes[i + 1], bytes[i + 2], bytes[i + 3]);
            }
        }
        if (name == null || !Charset.isSupported(name) || !CharsetStatistics.isBorneOut(bytes, Charset.forName(name))) {
            return null;
        }
        return certain(Charset.forName(name), "the encoding is " + name + ": there are its escape sequences");
    }

    private static @Nullable String escaped(byte first, byte second, byte third) {
        if (first == '$' && (second == 'B' || second == '@')) {
            return "ISO-2022-JP";
        }
        if (first == '(' && second == 'I') {
            return "x-windows-50221";
        }
        return first == '$' && second == ')' && third == 'C' ? "ISO-2022-KR" : null;
    }

    /** Whole sequences do not come about by chance: a few faults among many of them are faults of single records. */
    private static boolean isUtf8WithFaults(byte[] bytes) {
        int faults = 0;
        for (int at = Utf8.firstInvalid(bytes, 0, bytes.length);
                at >= 0;
                at = Utf8.firstInvalid(bytes, at + 1, bytes.length)) {
            faults++;
        }
        int leads = 0;
        for (byte b : bytes) {
            leads += (b & 0xff) >= 0xc2 ? 1 : 0;
        }
        return faults * SEQUENCES_TO_A_FAULT <= leads - faults;
    }

    private static @Nullable Found byMark(byte[] bytes) {
        if (starts(bytes, "\u00ef\u00bb\u00bf")) {
            return marked("UTF-8");
        }
        if (starts(bytes, "\u00ff\u00fe\u0000\u0000") && WideText.isUtf32(bytes, 4, true)) {
            return marked("UTF-32LE");
        }
        if (starts(bytes, "\u0000\u0000\u00fe\u00ff")) {
            return marked("UTF-32BE");
        }
        if (starts(bytes, "\u00ff\u00fe")) {
            return marked("UTF-16LE");
        }
        if (starts(bytes, "\u00fe\u00ff")) {
            return marked("UTF-16BE");
        }
        return starts(bytes, "\u00841\u00953") ? marked("GB18030") : null;
    }

    private static Found marked(String name) {
        return certain(Charset.forName(name), "the file begins with the " + name + " byte order mark");
    }

    /**
     * Refuses what is no CSV.
     *
     * @param utf8 the prefix in UTF-8
     * @throws ObjectFailedException {@code NOT_CSV}, naming what the bytes look like
     */
    static void refuseWhatIsNoText(String name, byte[] prefix, boolean whole, byte[] utf8) {
        @Nullable String kind = kindByMagic(prefix, whole);
        if (kind == null) {
            kind = Ebcdic.isWithoutLines(prefix) ? "EBCDIC records without line ends" : TextKind.of(utf8);
        }
        if (!kind.isEmpty()) {
            throw new ObjectFailedException(
                    FailureCode.NOT_CSV, "[" + name + "] expected CSV, found what looks like " + kind);
        }
    }

    private static @Nullable String kindByMagic(byte[] prefix, boolean whole) {
        Map<String, String> magics = new TreeMap<>(MAGIC);
        if (isBinaryBehindMagicWord(prefix, whole)) {
            magics.putAll(MAGIC_WORDS);
        }
        for (Map.Entry<String, String> magic : magics.entrySet()) {
            if (starts(prefix, magic.getKey())) {
                return magic.getValue();
            }
        }
        return null;
    }

    private static boolean isBinaryBehindMagicWord(byte[] prefix, boolean whole) {
        int reach = Math.min(prefix.length, MAGIC_WORD_REACH);
        for (int i = 0; i < reach; i++) {
            if (TextKind.isControl(prefix[i])) {
                return true;
            }
        }
        int last = prefix.length - 4;
        return whole && last > 4 && starts(Arrays.copyOfRange(prefix, last, prefix.length), "PAR1");
    }

    private static boolean starts(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
