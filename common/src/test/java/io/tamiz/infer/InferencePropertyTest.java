package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was seen when a type was chosen is read as that type; the seed of a failing case is its name. */
class InferencePropertyTest {
    private static final List<List<String>> KINDS = List.of(
            List.of("1", "-2", "0", "999999999999999999", "+3", "007", "9223372036854775808"),
            List.of(
                    "1.5",
                    "2",
                    ".5",
                    "5.",
                    "1e3",
                    "-1E-3",
                    "1e308",
                    "1e309",
                    "0.30000000000000004",
                    "12345678901234567.8"),
            List.of("1,5", "1,234", "0,5", "1.234", "2", "1.234,5"),
            List.of("true", "FALSE", "yes", "no", "t", "f", "Y", "n", "1", "0"),
            List.of("2024-01-31", "0000-01-01", "0001-01-01", "9999-12-31", "2024-02-30"),
            List.of(
                    "2024-01-31 10:00:00",
                    "2024-01-31T10:00:00Z",
                    "2024-01-31T10:00:00+18:00",
                    "2024-01-31T10:00:00+18:01",
                    "2024-01-31T24:00:00",
                    "2024-01-31T10:00:00.1234567",
                    "2024-01-31T10:00:00.123456",
                    "0000-01-01T00:00:00",
                    "0001-01-01T00:00:00+02:00",
                    "9999-12-31T23:59:59-02:00"),
            List.of("$1.50", "-$2", "($3,000.25)", "$-4", "€5", "6", "$1,234"),
            List.of("1,5 %", "3%", "1.234,5 %", "-1,234 %", "(5) %", "5- %", "+2,5%"),
            List.of("1,234", "12,34,567", "1,234,567", "1 234", "1'234", "12,34", "1.5", "1,,234,567"),
            List.of("05/01/2018", "28/01/2018", "01/28/2018", "5/1/2018", "30/02/2018", "29/02/2020", "05/01/18"),
            List.of("28/01/2018 9:05", "28/01/2018 13:45", "1/28/2018 1:45 PM", "28/01/2018 25:00", "05.01.2018 09:05"),
            List.of("03-Jan-2019", "3 May 2019", "May 3, 2019", "June 3, 2019", "31-Feb-2019", "Sept 3, 2019"),
            List.of("x", "NA", ""));
    private static final List<String> SPACES = List.of(
            "", "", "", " ", "\t", "\u00a0", "\ufeff", "\u2003", "\u0085", "\u000b", "\u001c", "\u3000", "\u0000");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noValueOfTheSampleIsInvalid(int seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("label one;label two;label three;label four\n");
        List<List<String>> kinds = IntStream.range(0, 4)
                .mapToObj(i -> choice(random, pick(random, KINDS)))
                .toList();
        for (int record = random.nextInt(12); record >= 0; record--) {
            for (int column = 0; column < 4; column++) {
                csv.append(column == 0 ? "" : ";")
                        .append(random.nextInt(8) == 0 ? pick(random, SPACES) : "")
                        .append(pick(random, kinds.get(column)))
                        .append(random.nextInt(8) == 0 ? pick(random, SPACES) : "");
            }
            csv.append('\n');
        }
        List<Reject> rejects = new ArrayList<>();
        try (Preprocessor rows = Preprocessor.open(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                "x.csv",
                Instructions.infer(),
                rejects::add)) {
            while (rows.next() != null) {
                continue;
            }
        }
        assertThat(rejects)
                .as(csv.toString())
                .noneMatch(reject -> reject.action() == Reject.Action.NULLED)
                .noneMatch(reject -> reject.code() == ReasonCode.INVALID_NUMBER);
    }

    /** Few of them, so that they often have a type in common. */
    private static List<String> choice(Random random, List<String> kind) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> pick(random, kind))
                .toList();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
