package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is looked at in runs, or only where it is asked for, is what a look at each record and each field finds. */
class RecordsTest {
    private static final String[] FIELDS = {
        "12",
        "1.50",
        "-3",
        "7.",
        "text",
        "",
        " ",
        "2020-01-31",
        "\"quoted\"",
        "\"a, b\"",
        "\"two\nlines\"",
        "\"a \"\"b\"\"\"",
        "\"x\" ",
        "\"x\"\t",
        "\"open",
        "st\"ray",
        "true",
        "NA",
        "\u00e9\u00df",
        "5",
        "123456789012345678901234567890123456789012"
    };

    private static final String[] LINE_ENDS = {"\n", "\n", "\n", "\r\n", "\r", "\n\n"};

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evenRecordsAreThoseFoundOneByOne(int seed) {
        Random random = new Random(seed);
        Lines lines = lines(random);
        Character comment = random.nextInt(3) == 0 ? '#' : null;
        int expected = random.nextInt(3) == 0 ? 3 : 0;
        Records even = Records.of(lines, marks(null), 0, comment, expected);
        Records single = Records.of(lines, marks('\u0007'), 0, comment, expected);
        assertThat(described(even)).isEqualTo(described(single));
        assertThat(described(even.with(0, comment, 3)))
                .isEqualTo(described(Records.of(lines, marks('\u0007'), 0, comment, 3)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void columnsLookedAtSinglyAreThoseLookedAtTogether(int seed) {
        Random random = new Random(seed);
        Records records = Records.of(wideLines(random), marks(null), 0, null, 0);
        Region region = Region.best(records, 0, records.count());
        if (region.width() < 2) {
            return;
        }
        for (int round = 0; round < 20; round++) {
            Columns together = Columns.of(records, region.from(), region.to(), region.width());
            int typed = together.typedCount();
            Columns singly = Columns.of(records, region.from(), region.to(), region.width());
            int record = random.nextInt(records.count());
            assertThat(singly.labelSign(record)).isEqualTo(Integer.signum(together.labelEvidence(record)));
            int column = random.nextInt(region.width());
            assertThat(singly.isEmpty(column)).isEqualTo(together.isEmpty(column));
            assertThat(singly.hasTyped()).isEqualTo(typed > 0);
            assertThat(singly.isTyped(column)).isEqualTo(together.isTyped(column));
            assertThat(singly.typedCount()).isEqualTo(typed);
        }
    }

    /** An escape that does not occur sends the lines through the splitter one by one. */
    private static Marks marks(Character escape) {
        return new Marks(",", '"', escape);
    }

    private static Lines lines(Random random) {
        StringBuilder text = new StringBuilder();
        int width = 1 + random.nextInt(5);
        int odd = 2 + random.nextInt(40);
        for (int record = 0; record < 60; record++) {
            boolean any = random.nextInt(odd) == 0;
            text.append(any && random.nextInt(3) == 0 ? "#" : "");
            appendRecord(text, random, any ? 1 + random.nextInt(6) : width, any ? FIELDS.length : 12);
            text.append(LINE_ENDS[random.nextInt(LINE_ENDS.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Lines.of(bytes, random.nextBoolean());
    }

    private static Lines wideLines(Random random) {
        StringBuilder text = new StringBuilder();
        int width = 40 + random.nextInt(80);
        for (int record = 0; record < 30; record++) {
            appendRecord(text, random, width, 1 + random.nextInt(8));
            text.append('\n');
        }
        return Lines.of(text.toString().getBytes(StandardCharsets.UTF_8), true);
    }

    private static void appendRecord(StringBuilder text, Random random, int width, int kinds) {
        for (int field = 0; field < width; field++) {
            text.append(field == 0 ? "" : ",").append(FIELDS[random.nextInt(kinds)]);
        }
    }

    private static String described(Records records) {
        StringBuilder text = new StringBuilder();
        for (int record = 0; record < records.count(); record++) {
            boolean value = records.hasValue(record);
            text.append(records.line(record))
                    .append('-')
                    .append(records.lineAfter(record))
                    .append(' ')
                    .append(records.width(record))
                    .append(' ')
                    .append(records.filled(record))
                    .append(value ? " value" : "");
            RecordSplitter fields = records.fields(record);
            boolean any = false;
            for (int field = 0; field < fields.fields; field++) {
                FieldKind kind = records.kind(fields, field);
                any |= kind.isValue();
                assertThat(records.kind(record, field)).isEqualTo(kind);
                text.append(' ').append(fields.starts[field]).append('-').append(fields.ends[field]);
            }
            assertThat(value).isEqualTo(any);
            text.append('\n');
        }
        return text.toString();
    }
}
