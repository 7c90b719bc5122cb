package io.tamiz.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.quality.ReasonCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the readers of numbers equal to the class library over random texts, right and wrong ones. */
class NumberReadingPropertyTest {
    private static final int ROUNDS = Boolean.getBoolean("tamiz.long") ? 500 : 30;
    private static final int ROWS = 4_000;
    private static final long SEED = 20_261_123;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final String INVALID = "INVALID";

    private final Random random = new Random(SEED);
    private final TextVector text = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final String[] found = new String[ROWS];

    @ParameterizedTest
    @ValueSource(chars = {'.', ','})
    void anyTextIsTheDoubleOfTheClassLibraryOrNone(char decimal) {
        ValueFormat format = new ValueFormat(decimal, null, null);
        check(ColumnType.FLOAT64, format, this::anyText, written -> {
            String read = decimal == '.' ? written : written.replace('.', '#').replace(',', '.');
            if (!NUMBER.matcher(read).matches()) {
                return ReasonCode.INVALID_NUMBER.name();
            }
            double value = Double.parseDouble(read);
            return Double.isInfinite(value) ? ReasonCode.TYPE_OVERFLOW.name() : bits(value);
        });
    }

    @Test
    void everyNumberOfTheClassLibraryIsReadBack() {
        check(ColumnType.FLOAT64, ValueFormat.DEFAULT, this::printed, written -> bits(Double.parseDouble(written)));
    }

    @Test
    void numbersHalfwayBetweenTwoDoublesAndBesideThatAreRoundedRight() {
        check(ColumnType.FLOAT64, ValueFormat.DEFAULT, this::nearHalfway, written -> bits(Double.parseDouble(written)));
    }

    @Test
    void digitsOfSixtyFourBitsAndAnyPowerAreRoundedRight() {
        for (int i = 0; i < ROUNDS * ROWS; i++) {
            long digits = random.nextLong() >>> random.nextInt(64);
            int exponent = random.nextInt(2 * NearestDouble.MAX_EXPONENT + 1) - NearestDouble.MAX_EXPONENT;
            double expected = Double.parseDouble(Long.toUnsignedString(digits) + "e" + exponent);
            assertThat(NearestDouble.of(digits, exponent))
                    .as("seed %d: %se%d", SEED, Long.toUnsignedString(digits), exponent)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "9007199254740992.999999999999999999999",
                "9007199254740991.5",
                "18014398509481989",
                "9223372036854775807",
                "18446744073709551615",
                "18446744073709551616",
                "9999999999999999999",
                "10000000000000000000",
                "0.000000000000000000012345678901234567",
                "0000000000000000000000000000000001.5",
                "0.00000000000000000000000000000000000",
                "2.2250738585072011e-308",
                "2.2250738585072012e-308",
                "2.2250738585072014e-308",
                "4.9406564584124654e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "1e23",
                "8.5e22",
                "89255e-22",
                "104110013277974872254e-225",
                "6.9294956446009195e15",
                "3.5844466002796428e298",
                "5e-324",
                "1e-100",
                "1e100",
                "1e-101",
                "1e101",
                "12345678901234567e-117",
                "179769313486231570000e288",
                "7.2057594037927933e16",
                "1.00000000000000011102230246251565",
                "1.00000000000000011102230246251565404236316680908203125",
                "1.00000000000000011102230246251565404236316680908203124",
                "1.00000000000000011102230246251565404236316680908203126",
                "358416272e-33",
                "0.500000000000000166533453693773481063544750213623046875"
            })
    void hardNumbersAreThoseOfTheClassLibrary(String hard) {
        List<String> texts = Arrays.asList(hard, "-" + hard, "+" + hard, "0" + hard, "00000000000000000000" + hard);
        List<String> expected = texts.stream()
                .map(number -> DoubleText.of(Double.parseDouble(number)))
                .toList();
        assertThat(ParsedColumn.of(ColumnType.FLOAT64, ValueFormat.DEFAULT, texts))
                .isEqualTo(expected);
    }

    @Test
    void anyTextIsTheWholeNumberOfTheClassLibraryOrNone() {
        check(ColumnType.INT64, ValueFormat.DEFAULT, this::anyText, written -> whole(written, 63));
        check(ColumnType.INT32, ValueFormat.DEFAULT, this::anyText, written -> whole(written, 31));
    }

    @Test
    void anyTextIsTheDecimalOfTheClassLibraryOrNone() {
        for (ColumnType type : List.of(
                ColumnType.decimal(10, 2),
                ColumnType.decimal(18, 9),
                ColumnType.decimal(5, 5),
                ColumnType.decimal(18, 0))) {
            check(type, ValueFormat.DEFAULT, this::anyText, written -> decimal(written, type));
        }
    }

    private static String whole(String written, int bits) {
        if (!WHOLE.matcher(written).matches()) {
            return ReasonCode.INVALID_INTEGER.name();
        }
        BigInteger value = new BigInteger(written);
        return value.bitLength() > bits ? ReasonCode.TYPE_OVERFLOW.name() : value.toString();
    }

    private static String decimal(String written, ColumnType type) {
        if (!NUMBER.matcher(written).matches()) {
            return ReasonCode.INVALID_DECIMAL.name();
        }
        String near = written.replaceFirst("([eE][+-]?)0*+(\\d{4})\\d+$", "$1$2"); // beyond that BigDecimal gives up
        BigDecimal value = new BigDecimal(near).stripTrailingZeros();
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(type.scale()).toPlainString();
        }
        if (value.scale() > type.scale()) {
            return ReasonCode.INVALID_DECIMAL.name();
        }
        return value.precision() - value.scale() > type.precision() - type.scale()
                ? ReasonCode.TYPE_OVERFLOW.name()
                : value.setScale(type.scale()).toPlainString();
    }

    /** Mostly numbers, of up to 25 digits, now and then with a character that does not belong there. */
    private String anyText() {
        StringBuilder written = new StringBuilder();
        int sign = random.nextInt(8);
        written.append(sign < 3 ? "-" : sign == 3 ? "+" : "");
        int most = random.nextInt(4) == 0 ? 25 : 9;
        int digits = random.nextInt(most);
        for (int i = 0; i < digits; i++) {
            written.append((char) ('0' + (random.nextInt(4) == 0 ? 0 : random.nextInt(10))));
        }
        if (random.nextBoolean()) {
            written.insert(random.nextInt(written.length() + 1), random.nextInt(9) == 0 ? ',' : '.');
        }
        if (random.nextInt(6) == 0) {
            written.append('e').append(random.nextInt(80) - 40);
        }
        if (random.nextInt(6) == 0) {
            String strange = "/:.,-+ eEx\u00e9\u0131\u0000\u001e\u002e0";
            char other = strange.charAt(random.nextInt(strange.length()));
            written.insert(random.nextInt(written.length() + 1), other);
        }
        return written.toString();
    }

    private String printed() {
        return switch (random.nextInt(4)) {
            case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(0x7ffL << 52) | 1023L << 52));
            case 1 -> Double.toString(random.nextGaussian());
            case 2 -> new BigDecimal(random.nextDouble() * 1000).toPlainString().substring(0, 18);
            default -> {
                double value = Double.longBitsToDouble(random.nextLong());
                yield Double.isFinite(value) ? Double.toString(value) : "1.5";
            }
        };
    }

    /** The exact middle of a double and the next, cut to a number of digits, or with digits behind. */
    private String nearHalfway() {
        double value = Math.scalb(1 + random.nextDouble(), random.nextInt(120) - 60);
        BigDecimal middle = new BigDecimal(value).add(new BigDecimal(Math.ulp(value) / 2));
        String digits = middle.unscaledValue().toString();
        int length = Math.min(digits.length(), 15 + random.nextInt(30));
        int scale = middle.scale() - (digits.length() - length);
        return digits.substring(0, length) + (random.nextInt(4) == 0 ? "01e" : "e") + -scale;
    }

    private void check(ColumnType type, ValueFormat format, Supplier<String> text, Function<String, String> expected) {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> texts = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                texts.add(text.get());
            }
            parse(type, format, texts);
            for (int row = 0; row < ROWS; row++) {
                if (!found[row].equals(expected.apply(texts.get(row)))) {
                    assertThat(found[row])
                            .as("seed %d, %s, '%s'", SEED, type, texts.get(row))
                            .isEqualTo(expected.apply(texts.get(row)));
                }
            }
        }
    }

    private void parse(ColumnType type, ValueFormat format, List<String> texts) {
        text.reset(ROWS);
        for (int row = 0; row < ROWS; row++) {
            text.set(row, texts.get(row));
        }
        ColumnVector target = ColumnVector.of(type);
        Arrays.fill(found, INVALID);
        ValueParser.of(type, format).parse(text, target, (row, code) -> found[row] = code.name());
        for (int row = 0; row < ROWS; row++) {
            if (!target.isNull(row)) {
                found[row] =
                        target instanceof DoubleVector doubles ? bits(doubles.get(row)) : ValueText.of(target, row);
            }
        }
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToRawLongBits(value));
    }
}
