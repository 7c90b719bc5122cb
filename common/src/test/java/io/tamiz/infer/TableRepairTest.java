package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordRepair;
import io.tamiz.csv.RecordRepair.Part;
import io.tamiz.csv.RecordRepair.Piece;
import io.tamiz.csv.RecordRepair.Repaired;
import io.tamiz.infer.DamagedFile.Outcome;
import io.tamiz.infer.RepairTables.Table;
import io.tamiz.quality.ReasonCode;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages every line of tables of different kinds at every column, and counts what is mended, right or wrong. */
class TableRepairTest {
    /** Every so many rows of a table are damaged; {@code -Dtamiz.repair.step=1} damages all. */
    private static final int STEP = Integer.getInteger("tamiz.repair.step", 4);

    /** Percent of the damaged lines that come out right, at least: missing and extra delimiter, quotes, blanks. */
    private static final Map<String, int[]> AT_LEAST = Map.of(
            "orders of 84", new int[] {99, 100, 100, 100, 98},
            "orders of many products", new int[] {99, 100, 99, 100, 95},
            "sensors", new int[] {97, 100, 99, 0, 95},
            "people", new int[] {95, 100, 95, 0, 85},
            "integers", new int[] {60, 97, 97, 0, 90},
            "survey", new int[] {80, 97, 95, 0, 50},
            "wide and mostly empty", new int[] {20, 25, 95, 0, 50},
            "books", new int[] {95, 99, 97, 70, 90},
            "orders of 9", new int[] {75, 95, 85, 0, 0},
            "logs", new int[] {55, 97, 95, 80, 50});

    static Stream<Table> tables() {
        return RepairTables.all(0).stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void damagedRecordsAreMendedOrLeftAlone(Table table) {
        int step = table.name().equals("orders of 84") ? Math.min(STEP, 3) : STEP;
        for (Damage damage : Damage.values()) {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            List<String> wrong = new ArrayList<>();
            for (int row = 1; row < table.rows().size(); row += step) {
                List<String> values = table.rows().get(row);
                for (int column : damage.columns(values, table.delimiter())) {
                    String line = damage.line(values, column, table.delimiter());
                    DamagedFile file = new DamagedFile(table, row, line);
                    Outcome outcome = file.outcome(Part.RECORD, damage.meant(values, column));
                    counts.merge(outcome, 1, Integer::sum);
                    if (outcome == Outcome.MENDED_WRONG) {
                        wrong.add(line);
                    }
                }
            }
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int right = counts.getOrDefault(Outcome.RIGHT, 0);
            print(table, Part.RECORD, damage, counts, all);
            assertThat(wrong).as(table.name() + " " + damage).isEmpty();
            assertThat(right * 100)
                    .as(table.name() + " " + damage)
                    .isGreaterThanOrEqualTo(AT_LEAST.get(table.name())[damage.ordinal()] * all);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void damagedHeadersAreMendedOrLeftAlone(Table table) {
        for (Damage damage : Damage.values()) {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            List<String> labels = table.rows().get(0);
            List<Integer> columns = damage.columns(labels, table.delimiter());
            for (int column : columns) {
                String line = damage.line(labels, column, table.delimiter());
                Outcome outcome = new DamagedFile(table, 0, line).outcome(Part.HEADER, damage.meant(labels, column));
                counts.merge(outcome, 1, Integer::sum);
                assertThat(outcome).as(line).isNotEqualTo(Outcome.MENDED_WRONG);
                boolean orders = table.name().startsWith("orders");
                if (orders || damage == Damage.EXTRA_DELIMITER || damage == Damage.EXTRA_QUOTE) {
                    assertThat(outcome).as(line).isEqualTo(Outcome.RIGHT);
                }
            }
            print(table, Part.HEADER, damage, counts, columns.size());
        }
    }

    private static void print(Table table, Part part, Damage damage, Map<Outcome, Integer> counts, int all) {
        if (all > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %-6s %-17s %4d lines: %5.1f %% right, %d left alone, %d taken wrongly as they stand,"
                            + " %d mended wrong%n",
                    table.name(),
                    part,
                    damage,
                    all,
                    100.0 * counts.getOrDefault(Outcome.RIGHT, 0) / all,
                    counts.getOrDefault(Outcome.LEFT_ALONE, 0),
                    counts.getOrDefault(Outcome.STANDS_WRONG, 0),
                    counts.getOrDefault(Outcome.MENDED_WRONG, 0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "5;12.50;AB-7;x#3#TOO_MANY_FIELDS#expected 3 fields, found 4: left out the empty field before field 4#no",
                "12.50;;AB-1234;fine#3#TOO_MANY_FIELDS#"
                        + "expected 3 fields, found 4: left out the empty field before field 2#12.50|AB-1234|fine",
                "12.50AB-1234;fine#3#TOO_FEW_FIELDS#"
                        + "expected 3 fields, found 2: put a delimiter before field 2#12.50|AB-1234|fine",
                "12.50;AB-1234;~#3#STRAY_QUOTE##no",
                "\"12.50;AB-1234;fine#3#STRAY_QUOTE#" + "took the quote before field 1 as text#\"12.50|AB-1234|fine",
                "12.50;AB-1234;\"say \"no\"; then go\"#3#STRAY_QUOTE#"
                        + "expected 3 fields, found 4: took a quote as text of field 3#12.50|AB-1234|say \"no\"; then go",
                "12.50|AB-1234|fine#3#TOO_FEW_FIELDS#expected 3 fields, found 1:"
                        + " read with pipe as the delimiter of this line#12.50|AB-1234|fine",
                "12.50;AB-1234;fine; good#3#TOO_MANY_FIELDS#"
                        + "expected 3 fields, found 4: took delimiters as text of field 3#12.50|AB-1234|fine; good"
            })
    void aRepairSaysWhatItFoundAndDid(String line, int width, ReasonCode code, String message, String row) {
        StringBuilder file = new StringBuilder("price;code;note\n");
        for (int i = 0; i < 60; i++) {
            file.append(i + 10).append('.').append(10 + i % 80).append(";AB-").append(1000 + 37 * i);
            file.append(';')
                    .append("text ")
                    .append("abcdefghij".substring(i % 10))
                    .append(" and ")
                    .append("klmnopqrst".substring(i / 6))
                    .append('\n');
        }
        int start = file.length();
        byte[] bytes = (file + line).getBytes(StandardCharsets.UTF_8);
        Dialect dialect = Dialect.RFC_4180.withDelimiter(";");
        int recordEnd = line.startsWith("\"") ? -1 : bytes.length;
        Repaired repaired = TableRepair.of(bytes, true, dialect)
                .repair(new Piece(Part.RECORD, bytes, start, bytes.length, recordEnd, width));
        if (row.equals("no")) {
            assertThat(repaired).isNull();
            return;
        }
        assertThat(repaired).isNotNull();
        assertThat(repaired.code()).isEqualTo(code);
        assertThat(repaired.message()).isEqualTo(message);
        assertThat(row(dialect, bytes, repaired)).isEqualTo(row);
    }

    private static String row(Dialect dialect, byte[] bytes, Repaired repaired) {
        FieldRules rules = new FieldRules(dialect, dialect.delimiter(), bytes, bytes.length);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < repaired.fields(); i++) {
            fields.add(new String(rules.value(repaired.start(i), repaired.end(i)), StandardCharsets.UTF_8));
        }
        return String.join("|", fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "HEADER#\"Price\"\"Product code\",\"Note\"#Price|Product code|Note",
                "HEADER#\"Price\"Product code,\"Note\"#Price|Product code|Note",
                "HEADER#Price,Product code\"Note\"#Price|Product code|Note",
                "HEADER#\"Price\"\"Product \"\"code\",\"Note\"#no",
                "RECORD#\"12.50\"\"AB-1234\",\"fine\"#12.50|AB-1234|fine",
                "RECORD#\"12.50\",\"AB-1234\"\"text, \"\"mine\"\"\"#12.50|AB-1234|text, \"mine\"",
                "RECORD#\"12.50\"\"AB-1234\",\"text, \"\"mine\"\"\"#12.50|AB-1234|text, \"mine\"",
                "RECORD#\"12.50\"AB-1234,\"text, \"\"mine\"\"\"#12.50|AB-1234|text, \"mine\"",
                "RECORD#\"12.50\",\"AB-1234\",\"text, \"of\" mine\"\"#12.50|AB-1234|text, \"of\" mine\"",
                "RECORD#\"12.50\",\"AB-1234\",\"text \"of\", \"\"mine\"\" too\"#"
                        + "12.50|AB-1234|text \"of\", \"mine\" too",
                "RECORD#\"12.50\",\"AB-1234\",\"\"\"#12.50|AB-1234|\"",
                "RECORD#12.50,AB-1234\"text, \"\"mine\"\"\"#12.50|AB-1234|text, \"mine\""
            })
    void quotesTellWhereADelimiterIsMissing(Part part, String line, String row) {
        StringBuilder file = new StringBuilder("\"Price\",\"Product code\",\"Note\"\n");
        for (int i = 0; i < 60; i++) {
            String note = i % 3 == 0 ? "" : i % 3 == 1 ? "text, \"\"mine\"\"" : "text, or so";
            file.append(String.format(
                    Locale.ROOT, "\"%d.%d\",\"AB-%d\",\"%s\"%n", i + 10, 10 + i % 80, 1000 + 37 * i, note));
        }
        byte[] prefix = file.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Repaired repaired = TableRepair.of(prefix, true, Dialect.RFC_4180)
                .repair(new Piece(part, bytes, 0, bytes.length, bytes.length, 3));
        assertThat(repaired == null ? "no" : row(Dialect.RFC_4180, bytes, repaired))
                .isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "the first label is of a series#ctrl_1,ctrl_2,treat_1#ENSG0001,1.2,3.4,5.1#|ctrl_1|ctrl_2|treat_1",
                "the records are counted#s1,s2,s3#1,1.2,3.4,5.1#|s1|s2|s3",
                "all labels are in quotes#\"mpg\",\"cyl\",\"disp\"#Mazda RX1,21,6,160#|mpg|cyl|disp",
                "the first shares its word with another#\"Sepal.Length\",\"Sepal.Width\",\"Species\"#1,5,3,setosa#"
                        + "|Sepal.Length|Sepal.Width|Species",
                "the last label may be missing#gene,ctrl_1,ctrl_2#ENSG0001,1.2,3.4,5.1#no",
                "a label of texts stands over the names#\"name\",\"age\",\"height\"#Ann1,21,160,7#no",
                "a label of keys stands over the names#\"id_a\",\"id_b\",\"p\"#A1,21,160,7#no",
                "nothing tells which is missing#mpg,cyl,disp#Mazda RX1,21,6,160#no",
                "the second column has texts#s1,s2,s3#1,red,3.4,5.1#no",
                "the last column may be one of remarks#s1,s2,s3#A1,2,3.4,#no",
                "the first column counts from elsewhere#s1,s2,s3#71,1.2,3.4,5.1#no",
                "two labels are missing#s1,s2#A1,1.2,3.4,5.1#no",
            })
    void headerWithoutALabelForNamesOfRowsIsToldFromOthers(String why, String line, String record, String labels) {
        StringBuilder file = new StringBuilder(line).append('\n');
        for (int i = 1; i <= 8; i++) {
            file.append(record.replaceFirst("1", String.valueOf(i))).append('\n');
        }
        byte[] prefix = file.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Repaired repaired = TableRepair.of(prefix, true, Dialect.RFC_4180)
                .repair(new Piece(Part.HEADER, bytes, 0, bytes.length, bytes.length, 4));
        assertThat(repaired == null ? "no" : row(Dialect.RFC_4180, bytes, repaired))
                .as(why)
                .isEqualTo(labels);
    }

    @Test
    void namesThatComeAgainAreNoNamesOfRows() {
        byte[] prefix = "s1,s2\nA,1,2\nB,3,4\nA,5,6\nC,7,8\n".getBytes(StandardCharsets.UTF_8);
        assertThat(TableRepair.of(prefix, true, Dialect.RFC_4180).repair(new Piece(Part.HEADER, prefix, 0, 5, 5, 3)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "titleauthor,price#title|author|price",
                "title,authorprice#title|author|price",
                "postcode,city#no",
                "timestamp,username#no",
                "tilleauthor,price#no"
            })
    void labelsThatRunTogetherAreCutBetweenWords(String line, String labels) {
        StringBuilder file = new StringBuilder("title,author,price\n");
        for (int i = 0; i < 60; i++) {
            file.append("The Sea of ").append(i).append(",Zola ").append((char) ('A' + i % 26));
            file.append(',').append(i).append(".50\n");
        }
        byte[] prefix = file.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Repaired repaired = TableRepair.of(prefix, true, Dialect.RFC_4180)
                .repair(new Piece(Part.HEADER, bytes, 0, bytes.length, bytes.length, 3));
        assertThat(repaired == null ? "no" : row(Dialect.RFC_4180, bytes, repaired))
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "\"1\",\"Bar \"La Luna\"\",\"-12.50\"#1|Bar \"La Luna\"|-12.50",
                "\"1\",\"Shop \"24h\", Main St\",\"\"#1|Shop \"24h\", Main St|",
                "\"1\",\"Shop \"24h\",\"\"#1|Shop \"24h|",
                "\"1\",\"Shop \"a\",\"b\"\",\"2\"#no",
                "\"1\",\"Shop \"\"24h\"\" or \"x\", no\",\"2\"#no"
            })
    void whereEveryFieldIsQuotedOtherQuotesAreText(String line, String row) {
        String file = "\"n\",\"what\",\"paid\"\n\"1\",\"Rent\",\"5\"\n\"2\",\"Gym\",\"\"\n\"3\",\"Pay\",\"7\"\n";
        byte[] prefix = file.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Repaired repaired = TableRepair.of(prefix, true, Dialect.RFC_4180)
                .repair(new Piece(Part.RECORD, bytes, 0, bytes.length, bytes.length, 3));
        assertThat(repaired == null ? "no" : row(Dialect.RFC_4180, bytes, repaired))
                .isEqualTo(row);
    }

    @Test
    void theSameLineElsewhereIsMendedTheSame() {
        Table table = RepairTables.orders(84, 0);
        String line = Damage.MISSING_DELIMITER.line(table.rows().get(5), 5, ",");
        DamagedFile file = new DamagedFile(table, 5, line);
        List<String> first = file.mended(Part.RECORD);
        assertThat(first).isEqualTo(table.rows().get(5));
        byte[] alone = line.getBytes(StandardCharsets.UTF_8);
        Piece piece = new Piece(Part.RECORD, alone, 0, alone.length, alone.length, table.width());
        Repaired second = file.repair().repair(piece);
        assertThat(second).isNotNull();
        assertThat(second.fields()).isEqualTo(first.size());
        assertThat(new String(alone, second.start(5), second.end(5) - second.start(5), StandardCharsets.UTF_8))
                .isEqualTo(first.get(5));
    }

    @ParameterizedTest
    @CsvSource({"',', 9999, 10000", "'x', 16000000, 2", "' ', 30000, 9", "'\"', 30000, 9", "'a\"b,', 7000, 200"})
    void hugeOrHostilePiecesAreSoonGivenUp(String part, int times, int width) {
        StringBuilder file = new StringBuilder();
        for (int row = 0; row < 10; row++) {
            file.append("1,".repeat(width - 1)).append("1\n");
        }
        int start = file.length();
        byte[] bytes = (file + part.repeat(times)).getBytes(StandardCharsets.UTF_8);
        byte[] prefix = file.toString().getBytes(StandardCharsets.UTF_8);
        Piece piece = new Piece(Part.RECORD, bytes, start, bytes.length, bytes.length, width);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            TableRepair.of(prefix, true, Dialect.RFC_4180).repair(piece);
        });
    }

    @Test
    void thousandsOfQuotesInARecordAreNotCopiedAgainAndAgain() {
        StringBuilder file = new StringBuilder();
        for (int row = 10; row < 25; row++) {
            file.append("Transport,\"Forestry, Wales\"," + row + "/06/2023,\"Training, external\",Estates,")
                    .append("\"DELTA \"\"D\"\" SERVICES\"," + row + "71282,\"£" + row + ",473.36\",HI4 4HG\n");
        }
        String line = "Transpor" + "\"".repeat(4013) + "a" + "\"".repeat(83)
                + "t,Courts,21/12/2018,IT services,Finance,\"DELTA \"\"D\"\" SERVICES\",8599101,\"£47,237.67\",EQ1 4NW";
        byte[] prefix = file.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = (file + line).getBytes(StandardCharsets.UTF_8);
        Piece piece = new Piece(Part.RECORD, bytes, prefix.length, bytes.length, bytes.length, 9);
        RecordRepair repair = TableRepair.of(prefix, true, Dialect.RFC_4180);
        com.sun.management.ThreadMXBean memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        repair.repair(piece);

        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(100L << 20);
    }

    @Test
    void tooFewRecordsAreNoEvidence() {
        byte[] bytes = "a,b\n1,x\n2,,y\n".getBytes(StandardCharsets.UTF_8);
        Piece piece = new Piece(Part.RECORD, bytes, 8, 12, 12, 2);
        assertThat(TableRepair.of(bytes, true, Dialect.RFC_4180).repair(piece)).isNull();
    }
}
