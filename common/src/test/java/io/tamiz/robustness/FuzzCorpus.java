package io.tamiz.robustness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files to begin with: every input of the specification, and polluted tables; and how they are damaged. */
final class FuzzCorpus {
    private static final String ALPHABET = ",;\t|\"\"''\\\n\n\r ab1-.#%=\u0000";
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32LE"),
            Charset.forName("windows-1252"));
    private static final List<String> FOLDERS = List.of("csv-spec", "infer-spec", "messy-spec", "preprocess-spec");
    private static final int MOST_BYTES = 1 << 16;
    private static final int STEP_BETWEEN_POLLUTED_ROWS = 40;

    private final List<String> texts = new ArrayList<>();

    FuzzCorpus() throws IOException {
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                for (Path file : files.sorted().toList()) {
                    add(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
                }
            }
        }
        for (SourceTable table : SourceTables.all()) {
            SourceTable small = new SourceTable(
                    table.name(),
                    table.header(),
                    table.groups(),
                    table.kinds(),
                    table.rows().subList(0, 12),
                    table.format());
            Polluter.files(small, STEP_BETWEEN_POLLUTED_ROWS).forEach(file -> texts.add(file.text()));
        }
    }

    private void add(Object entry) {
        if (entry instanceof List<?> list) {
            list.forEach(this::add);
        } else if (entry instanceof Map<?, ?> map && map.get("input") instanceof String text) {
            texts.add(text.replace('→', '\t'));
        }
    }

    int size() {
        return texts.size();
    }

    /** Some file, damaged here and there. */
    byte[] next(Random random) {
        byte[] bytes = switch (random.nextInt(12)) {
            case 0 -> randomBytes(random);
            case 1 -> randomText(random).getBytes(charset(random));
            default -> texts.get(random.nextInt(texts.size())).getBytes(charset(random));
        };
        if (random.nextInt(40) == 0) {
            bytes = gzip(bytes);
        }
        for (int left = random.nextInt(6); left > 0; left--) {
            bytes = damaged(bytes, random);
        }
        return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    }

    private static Charset charset(Random random) {
        return CHARSETS.get(random.nextInt(CHARSETS.size()));
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(400); left > 0; left--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private byte[] damaged(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(bytes.length - from, 60) + 1);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, random);
            case 1 -> joined(Arrays.copyOf(bytes, from), tail(bytes, to));
            case 2 -> joined(Arrays.copyOf(bytes, to), tail(bytes, from));
            case 3 -> joined(Arrays.copyOf(bytes, from), spliced(random), tail(bytes, from));
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> joined(Arrays.copyOf(bytes, from), repeated(random), tail(bytes, from));
            default -> joined(Arrays.copyOf(bytes, from), mark(random), tail(bytes, from));
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] spliced(Random random) {
        byte[] other = texts.get(random.nextInt(texts.size())).getBytes(charset(random));
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from + 1));
    }

    private static byte[] repeated(Random random) {
        return String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .repeat(1 << random.nextInt(random.nextInt(20) == 0 ? 15 : 8))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mark(Random random) {
        return random.nextInt(6) == 0
                ? new byte[] {(byte) (128 + random.nextInt(128))}
                : ALPHABET.substring(random.nextInt(ALPHABET.length() - 1))
                        .substring(0, 1)
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte", e);
        }
        return compressed.toByteArray();
    }
}
