package io.tamiz.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.robustness.PollutedFile.TextTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any table and any dialect: what is written so is read back from where the recipe states that dialect, end to end.
 * The seed of a failing case is its name.
 */
class StatedDialectPropertyTest {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", " ", ":", "~", ", ", "||", "; ", "::");
    private static final List<String> ATOMS = List.of(
            "a", "bc", "1", "-7.5", "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "é", "日", "😀", "'", "\\", "|",
            "\t", "x", "NA", "#", ":", "~");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-15"));

    /** Whether the recipe states the line end, so that the others are text. */
    private enum LineEndKey {
        LEFT_OUT,
        STATED
    }

    private static final Map<String, String> LINE_ENDS = Map.of("\n", "lf", "\r\n", "crlf", "\r", "cr");

    /** How a file is written; a quote or an escape that is empty is none. */
    private record Written(
            String delimiter,
            String quote,
            String escape,
            String lineEnd,
            LineEndKey key,
            Charset charset,
            String end) {
        static Written random(Random random) {
            String quote = pick(random, List.of("\"", "\"", "'", ""));
            return new Written(
                    pick(random, DELIMITERS),
                    quote,
                    quote.isEmpty() || random.nextInt(3) > 0 ? "" : "\\",
                    pick(random, List.of("\n", "\r\n", "\r")),
                    pick(random, List.of(LineEndKey.values())),
                    pick(random, CHARSETS),
                    pick(random, List.of("yes", "yes", "no")));
        }

        /** Whether a field may hold this; without quotes it holds nothing that means something. */
        boolean holds(String text) {
            CharsetEncoder encoder = charset.newEncoder();
            return encoder.canEncode(text) && (!quote.isEmpty() || !needsQuotes(text));
        }

        private boolean needsQuotes(String text) {
            return mayEndLine(text) || text.chars().anyMatch(c -> delimiter.indexOf(c) >= 0 || quote.indexOf(c) >= 0);
        }

        /** Of CRLF half is enough: the other half may be written beside it. */
        private boolean mayEndLine(String text) {
            return switch (key) {
                case LEFT_OUT -> text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
                case STATED ->
                    lineEnd.length() == 1
                            ? text.contains(lineEnd)
                            : text.contains(lineEnd) || text.startsWith("\n") || text.endsWith("\r");
            };
        }

        String field(String text, boolean always) {
            if (quote.isEmpty()) {
                return text;
            }
            String inner = escape.isEmpty() ? text : text.replace(escape, escape + escape);
            return always || needsQuotes(text)
                    ? quote + inner.replace(quote, (escape.isEmpty() ? quote : escape) + quote) + quote
                    : inner;
        }

        byte[] bytes(List<List<String>> rows, Random random) {
            StringBuilder text = new StringBuilder();
            for (List<String> row : rows) {
                boolean lone = row.size() == 1 && row.get(0).isEmpty();
                text.append(String.join(
                                delimiter,
                                row.stream()
                                        .map(value -> field(value, lone || random.nextInt(5) == 0))
                                        .toList()))
                        .append(lineEnd);
            }
            String whole = text.toString();
            return (end.equals("no") ? whole.substring(0, whole.length() - lineEnd.length()) : whole).getBytes(charset);
        }

        String yaml() {
            return "delimiter: " + yaml(delimiter) + ", quote: " + yaml(quote) + ", escape: " + yaml(escape)
                    + ", encoding: " + charset.name()
                    + (key == LineEndKey.LEFT_OUT ? "" : ", line_end: " + LINE_ENDS.get(lineEnd));
        }

        private static String yaml(String mark) {
            return mark.isEmpty()
                    ? "none"
                    : '"' + mark.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) throws IOException {
        Random random = new Random(seed);
        Written written = Written.random(random);
        List<List<String>> table = table(random, written);
        boolean header = random.nextInt(3) > 0;
        byte[] bytes = written.bytes(table, random);
        Instructions instructions = instructions(written, table.get(0), header);
        List<List<String>> rows = header ? table.subList(1, table.size()) : table;

        LoadedTable loaded = LoadedTable.of("stated.csv", bytes, instructions);

        assertThat(loaded.table()).as(written + " " + loaded.remark()).isNotNull();
        assertThat(loaded.table().rows()).as(written + " " + loaded.remark()).isEqualTo(rows);
        assertThat(loaded.table().header()).isEqualTo(header ? table.get(0) : List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereTheBytesAreCutMakesNoDifference(long seed) throws IOException {
        Random random = new Random(seed);
        Written written = Written.random(random);
        List<List<String>> table = table(random, written);
        byte[] bytes = written.bytes(table.subList(0, Math.min(4, table.size())), random);
        Instructions instructions = instructions(written, table.get(0), true);
        for (Instructions each : List.of(instructions, Instructions.asText(), Instructions.infer())) {
            List<String> whole = FuzzTrial.run(bytes, each, FuzzTrial.Cuts.NONE);
            for (int cut = 1; cut < bytes.length; cut += 1 + bytes.length / 60) {
                assertThat(FuzzTrial.run(bytes, each, FuzzTrial.Cuts.at(cut)))
                        .as("cut at " + cut)
                        .isEqualTo(whole);
            }
            assertThat(FuzzTrial.run(bytes, each, FuzzTrial.Cuts.everyByte())).isEqualTo(whole);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatStandsAroundTheTableIsLeftOutWhereItIsStated(long seed) throws IOException {
        Random random = new Random(seed);
        Written written = Written.random(random);
        List<List<String>> table = table(random, written);
        int preamble = random.nextInt(4);
        int footer = written.end().equals("no") ? 0 : random.nextInt(3);
        byte[] bytes = joined(
                ("About this file" + written.lineEnd()).repeat(preamble).getBytes(written.charset()),
                written.bytes(table, random),
                ("the end" + written.lineEnd()).repeat(footer).getBytes(written.charset()));
        String around = ", preamble_lines: " + preamble + ", footer_lines: " + footer;

        LoadedTable loaded = LoadedTable.of("stated.csv", bytes, instructions(written, table.get(0), true, around));

        assertThat(loaded.table())
                .as(written + around + " " + loaded.remark())
                .isEqualTo(new TextTable(table.get(0), table.subList(1, table.size())));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static List<List<String>> table(Random random, Written written) {
        int width = 1 + random.nextInt(6);
        int rows = 1 + (random.nextInt(40) == 0 ? random.nextInt(3000) : random.nextInt(12));
        List<List<String>> table = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            labels.add("c" + column);
        }
        table.add(labels);
        for (int row = 0; row < rows; row++) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                fields.add(text(random, written));
            }
            if (written.quote().isEmpty() && width == 1 && fields.get(0).isEmpty()) {
                fields.set(0, "x"); // without quotes an empty line is all that could be written
            }
            table.add(fields);
        }
        return table;
    }

    private static String text(Random random, Written written) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(random.nextInt(10) == 0 ? 40 : 5); left > 0; left--) {
            String atom = pick(random, ATOMS);
            text.append(written.holds(atom) ? atom : "y");
        }
        return text.toString();
    }

    private static Instructions instructions(Written written, List<String> labels, boolean header) {
        return instructions(written, labels, header, ", preamble_lines: 0, footer_lines: 0");
    }

    private static Instructions instructions(Written written, List<String> labels, boolean header, String more) {
        StringBuilder yaml = new StringBuilder("dataset: stated\nsource: { csv: { ");
        yaml.append(written.yaml())
                .append(", header: ")
                .append(header ? "present" : "none")
                .append(", comment: none")
                .append(more)
                .append(", nulls: [\"no such text\"] } }\ncolumns:\n");
        for (String label : labels) {
            yaml.append("  - { name: ").append(label).append(", type: string, trim: false }\n");
        }
        return Instructions.follow(RecipeReader.read("stated.yaml", yaml.toString()));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
