package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ValueText;
import io.tamiz.csv.Dialect;
import io.tamiz.quality.Reject;
import io.tamiz.recipe.RecipeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A column of any one spelling is found to be of its type, and reads back exactly; a failing case is named by its seed. */
class SpellingPropertyTest {
    private static final List<String> GROUPINGS = List.of("", ",", ".", " ", "\u00a0", "\u202f", "'", "\u2019");
    private static final List<String> UNITS = List.of("", "", "$", "€", "£", "EUR", "US$", "%", "kr");
    private static final List<String> DATE_PATTERNS = List.of(
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "d.M.yyyy",
            "M-d-yyyy",
            "yyyy-MM-dd",
            "yyyy/M/d",
            "dd-MMM-yyyy",
            "MMMM d, yyyy",
            "d MMM yyyy");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void numbersOfOneSpellingReadBack(int seed) throws IOException {
        Random random = new Random(seed);
        char decimal = random.nextBoolean() ? '.' : ',';
        String grouping = pick(
                random,
                GROUPINGS.stream()
                        .filter(g -> !g.equals(String.valueOf(decimal)))
                        .toList());
        String unit = pick(random, UNITS);
        int negative = random.nextInt(3);
        boolean inFront = random.nextBoolean();
        String blank = pick(random, List.of("", " ", "\u00a0"));
        List<BigDecimal> numbers = new ArrayList<>(List.of(new BigDecimal("0.5"), new BigDecimal("12.75")));
        if (!grouping.isEmpty()) {
            numbers.add(new BigDecimal("1234567.25"));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            numbers.add(BigDecimal.valueOf(random.nextInt(), random.nextInt(4)).movePointRight(random.nextInt(3)));
        }
        List<String> texts = new ArrayList<>();
        for (BigDecimal number : numbers) {
            String digits = grouped(number.abs().toPlainString(), grouping).replace('D', decimal);
            String amount = unit.isEmpty() ? digits : inFront ? unit + blank + digits : digits + blank + unit;
            String[] negatives = {"-" + amount, amount + "-", "(" + amount + ")"};
            texts.add(number.signum() < 0 ? negatives[negative] : amount);
        }

        Read read = read(texts);

        assertThat(read.type).as("%s: %s", texts, read.evidence).isEqualTo(ColumnType.FLOAT64);
        assertThat(read.rejects).isEmpty();
        assertThat(read.values).hasSameSizeAs(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(new BigDecimal(read.values.get(i))).as(texts.get(i)).isEqualByComparingTo(numbers.get(i));
        }
    }

    /** With the decimal separator as {@code D}. */
    private static String grouped(String plain, String grouping) {
        String[] parts = plain.split("\\.", 2);
        StringBuilder digits = new StringBuilder(parts[0]);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, grouping);
        }
        return digits + (parts.length > 1 ? "D" + parts[1] : "");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void datesOfOneSpellingReadBack(int seed) throws IOException {
        Random random = new Random(seed);
        String pattern = pick(random, DATE_PATTERNS);
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2018, 1, 28), LocalDate.of(2020, 2, 29)));
        for (int i = random.nextInt(20); i > 0; i--) {
            days.add(LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_650_000)));
        }

        Read read = read(days.stream().map(form::format).toList());

        assertThat(read.type).as("%s: %s", pattern, read.evidence).isEqualTo(ColumnType.DATE);
        assertThat(read.rejects).isEmpty();
        assertThat(read.values).isEqualTo(days.stream().map(LocalDate::toString).toList());
    }

    private record Read(ColumnType type, String evidence, List<String> values, List<Reject> rejects) {}

    private static Read read(List<String> texts) throws IOException {
        byte[] bytes = ("v\n" + String.join("\n", texts) + "\n").getBytes(StandardCharsets.UTF_8);
        Dialect dialect = Dialect.RFC_4180.withDelimiter("\t");
        SchemaInference.Inferred inferred =
                SchemaInference.infer("x.csv", bytes, true, dialect, SchemaInference.Typing.BY_EVIDENCE);
        String yaml = StarterRecipe.yaml("x.csv", new DialectDetection.Detected(dialect, List.of()), inferred);
        List<String> values = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try (Preprocessor rows = Preprocessor.open(
                new ByteArrayInputStream(bytes),
                "x.csv",
                Instructions.follow(RecipeReader.read("starter.yaml", yaml)),
                rejects::add)) {
            for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    values.add(batch.column(0).isNull(row) ? "~" : ValueText.of(batch.column(0), row));
                }
            }
        }
        return new Read(
                inferred.recipe().columns().get(0).type(), inferred.evidence().get(0), values, rejects);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
