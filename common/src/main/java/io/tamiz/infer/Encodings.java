package io.tamiz.infer;

import io.tamiz.csv.Utf8;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the charset of a file from its first bytes, and files that are no text. */
final class Encodings {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Share of control characters above which bytes are no text: random bytes have a tenth. */
    private static final double MAX_CONTROL_SHARE = 0.05;

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

    record Found(Charset charset, String evidence) {}

    /** The charset stated by the recipe, else the one that the bytes speak for. */
    static Found detect(byte[] prefix, boolean whole, @Nullable Charset given) {
        if (given != null) {
            return new Found(given, "the encoding is stated: " + given.name());
        }
        Found marked = byMark(prefix);
        if (marked != null) {
            return marked;
        }
        Found wide = byZeros(prefix);
        if (wide != null) {
            return wide;
        }
        int invalid = Utf8.firstInvalid(prefix, 0, prefix.length);
        if (invalid < 0 || (!whole && invalid > prefix.length - 4)) {
            return new Found(StandardCharsets.UTF_8, "all bytes are valid UTF-8");
        }
        if (isUtf8WithFaults(prefix)) {
            return new Found(
                    StandardCharsets.UTF_8, "nearly all characters are valid UTF-8; byte " + invalid + " is not");
        }
        for (byte b : prefix) {
            if ((b & 0xe0) == 0x80) {
                return new Found(
                        WINDOWS_1252, "byte " + invalid + " is not UTF-8, and there are bytes from 0x80 to 0x9F");
            }
        }
        return new Found(
                StandardCharsets.ISO_8859_1, "byte " + invalid + " is not UTF-8, and there is none from 0x80 to 0x9F");
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
        return faults * 10L <= leads - faults;
    }

    private static @Nullable Found byMark(byte[] bytes) {
        if (starts(bytes, "\u00ef\u00bb\u00bf")) {
            return new Found(StandardCharsets.UTF_8, "the file begins with the UTF-8 byte order mark");
        }
        for (String name : new String[] {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"}) {
            Charset charset = Charset.forName(name);
            byte[] mark = "\ufeff".getBytes(charset);
            if (bytes.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
                return new Found(charset, "the file begins with the " + name + " byte order mark");
            }
        }
        return null;
    }

    /** ASCII text in UTF-16 has a zero in every other byte. */
    private static @Nullable Found byZeros(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int half = bytes.length / 2;
        if (half < 2 || Math.min(zeros[0], zeros[1]) > half / 20 || Math.max(zeros[0], zeros[1]) < half * 0.7) {
            return null;
        }
        return new Found(
                zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE,
                "every other byte is zero, as in UTF-16");
    }

    /** @throws ObjectFailedException {@code NOT_CSV}, naming what the bytes look like */
    static void refuseWhatIsNoText(String name, byte[] prefix, boolean whole, String text) {
        Map<String, String> magics = new TreeMap<>(MAGIC);
        if (isBinaryBehindMagicWord(prefix, whole)) {
            magics.putAll(MAGIC_WORDS);
        }
        String kind = magics.entrySet().stream()
                .filter(magic -> starts(prefix, magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> kindOf(text));
        if (!kind.isEmpty()) {
            throw new ObjectFailedException(
                    FailureCode.NOT_CSV, "[" + name + "] expected CSV, found what looks like " + kind);
        }
    }

    private static boolean isBinaryBehindMagicWord(byte[] prefix, boolean whole) {
        int reach = Math.min(prefix.length, MAGIC_WORD_REACH);
        boolean control = IntStream.range(0, reach).anyMatch(i -> isControl(prefix[i] & 0xff));
        int last = prefix.length - 4;
        return control || (whole && last > 4 && starts(Arrays.copyOfRange(prefix, last, prefix.length), "PAR1"));
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7f;
    }

    private static String kindOf(String text) {
        long control = text.chars().filter(Encodings::isControl).count();
        if (control > text.length() * MAX_CONTROL_SHARE) {
            return "binary data";
        }
        String start = text.substring(0, Math.min(text.length(), 2000)).strip();
        String dense = start.replaceAll("\\s+", "");
        boolean object = dense.startsWith("{\"") || dense.equals("{}");
        boolean array = dense.startsWith("[{")
                || dense.startsWith("[[")
                || dense.equals("[]")
                || (dense.startsWith("[") && text.stripTrailing().endsWith("]") && !dense.contains("],"));
        if (object || array) {
            return "JSON";
        }
        String lower = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<?xml")) {
            return "XML";
        }
        return lower.startsWith("<!doctype") || lower.startsWith("<html") ? "HTML" : "";
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
