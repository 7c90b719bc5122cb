package io.tamiz.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {
    private static final ColumnType NEW_YORK = ColumnType.timestamp(ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "TRUE, true",
        "t, true",
        "T, true",
        "yes, true",
        "Yes, true",
        "y, true",
        "Y, true",
        "1, true",
        "false, false",
        "False, false",
        "f, false",
        "F, false",
        "no, false",
        "NO, false",
        "n, false",
        "N, false",
        "0, false",
        "'', INVALID_BOOL",
        "2, INVALID_BOOL",
        "tru, INVALID_BOOL",
        "truee, INVALID_BOOL",
        "yess, INVALID_BOOL",
        "ja, INVALID_BOOL",
        "' true', INVALID_BOOL",
        "falsy, INVALID_BOOL",
        "ñ, INVALID_BOOL"
    })
    void booleansHaveTheirUsualSpellings(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.BOOL, ValueFormat.DEFAULT, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+7, 7",
        "007, 7",
        "2147483647, 2147483647",
        "2147483648, TYPE_OVERFLOW",
        "-2147483648, -2147483648",
        "-2147483649, TYPE_OVERFLOW",
        "99999999999999999999, TYPE_OVERFLOW",
        "0000000000000000000000012, 12",
        "1.0, INVALID_INTEGER",
        "'', INVALID_INTEGER",
        "-, INVALID_INTEGER",
        "+, INVALID_INTEGER",
        "--1, INVALID_INTEGER",
        "1e3, INVALID_INTEGER",
        "' 1', INVALID_INTEGER",
        "0x10, INVALID_INTEGER",
        "'1,000', INVALID_INTEGER",
        "१, INVALID_INTEGER"
    })
    void int32TakesWholeNumbersThatFit(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.INT32, ValueFormat.DEFAULT, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, TYPE_OVERFLOW",
        "-9223372036854775808, -9223372036854775808",
        "-9223372036854775809, TYPE_OVERFLOW",
        "999999999999999999, 999999999999999999",
        "-999999999999999999, -999999999999999999",
        "1000000000000000000, 1000000000000000000",
        "99999999999999999999999, TYPE_OVERFLOW",
        "9999999999999999999999x, INVALID_INTEGER",
        "+0000000000000000000000001, 1",
        "12a, INVALID_INTEGER"
    })
    void int64TakesWholeNumbersThatFit(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.INT64, ValueFormat.DEFAULT, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.000, 1000",
        "-12.345.678, -12345678",
        "1000, 1000",
        "999.999, 999999",
        "1.00, INVALID_INTEGER",
        "1.0000, INVALID_INTEGER",
        ".100, INVALID_INTEGER",
        "1000.000, INVALID_INTEGER",
        "1..000, INVALID_INTEGER",
        "1.000., INVALID_INTEGER",
        "9.223.372.036.854.775.807, 9223372036854775807",
        "9.223.372.036.854.775.808, TYPE_OVERFLOW"
    })
    void thousandsAreStrictlyGroupedByThree(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.INT64, new ValueFormat(',', '.', null), text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "-1.5, -1.5",
        "+.5, 0.5",
        "5., 5.0",
        "1e3, 1000.0",
        "1E-3, 0.001",
        "1.5e+2, 150.0",
        "-0, -0.0",
        "0.1, 0.1",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "1.8e308, TYPE_OVERFLOW",
        "-1e999999999999, TYPE_OVERFLOW",
        "4.9e-324, 5.0E-324",
        "1e-400, 0.0",
        "9007199254740993, 9.007199254740992E15",
        "123456789012345678901234567890, 1.2345678901234568E29",
        "'', INVALID_NUMBER",
        "., INVALID_NUMBER",
        "-, INVALID_NUMBER",
        "e5, INVALID_NUMBER",
        "1e, INVALID_NUMBER",
        "1e+, INVALID_NUMBER",
        "1.2.3, INVALID_NUMBER",
        "1d, INVALID_NUMBER",
        "1f, INVALID_NUMBER",
        "0x1p3, INVALID_NUMBER",
        "NaN, INVALID_NUMBER",
        "nan, INVALID_NUMBER",
        "inf, INVALID_NUMBER",
        "Infinity, INVALID_NUMBER",
        "' 1', INVALID_NUMBER",
        "'1,5', INVALID_NUMBER",
        "1 , 1.0"
    })
    void float64TakesDecimalNumbers(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.FLOAT64, ValueFormat.DEFAULT, text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,5', 1.5",
        "'1.234,5', 1234.5",
        "'-1.234.567,25', -1234567.25",
        "'1.234,5e2', 123450.0",
        "'12.34,5', INVALID_NUMBER",
        "1.5, INVALID_NUMBER",
        "'0,1234567890123456789', 0.12345678901234568"
    })
    void europeanNumbersHaveACommaAndGroups(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.FLOAT64, new ValueFormat(',', '.', null), text))
                .isEqualTo(expected);
    }

    @Test
    void aNoBreakSpaceCanSeparateThousands() {
        ValueFormat french = new ValueFormat(',', '\u202f', null);
        assertThat(ParsedColumn.of(ColumnType.decimal(10, 2), french, "1\u202f234\u202f567,5"))
                .isEqualTo("1234567.50");
    }

    @ParameterizedTest
    @CsvSource({
        "12.34, 12.34",
        "12.340, 12.34",
        "12.345, INVALID_DECIMAL",
        "999.99, 999.99",
        "1000, TYPE_OVERFLOW",
        "1000.00, TYPE_OVERFLOW",
        "-999.99, -999.99",
        "+5, 5.00",
        ".5, 0.50",
        "5., 5.00",
        "0, 0.00",
        "-0, 0.00",
        "00000000000000000000012.5000000000000000000000, 12.50",
        "1.5e2, 150.00",
        "12345e-2, 123.45",
        "12345e-3, INVALID_DECIMAL",
        "1e3, TYPE_OVERFLOW",
        "0e99999999999999999999, 0.00",
        "1e99999999999999, TYPE_OVERFLOW",
        "1e-99999999999999, INVALID_DECIMAL",
        "'', INVALID_DECIMAL",
        "., INVALID_DECIMAL",
        "abc, INVALID_DECIMAL",
        "1.2.3, INVALID_DECIMAL",
        "1e, INVALID_DECIMAL",
        "12345678901234567890123, TYPE_OVERFLOW",
        "0.01, 0.01",
        "0.001, INVALID_DECIMAL",
        "100e-4, 0.01"
    })
    void decimalsAreExact(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.decimal(5, 2), ValueFormat.DEFAULT, text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999999, 999999999999999999",
        "1000000000000000000, TYPE_OVERFLOW",
        "-999999999999999999, -999999999999999999"
    })
    void theWidestDecimalHasEighteenDigits(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.decimal(18, 0), ValueFormat.DEFAULT, text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01, 1970-01-01", "0001-01-01, 0001-01-01", "9999-12-31, 9999-12-31", "0000-01-01, INVALID_DATE",
        "2024-02-29, 2024-02-29", "2023-02-29, INVALID_DATE", "1900-02-29, INVALID_DATE", "2000-02-29, 2000-02-29",
        "2024-04-31, INVALID_DATE", "2024-13-01, INVALID_DATE", "2024-00-10, INVALID_DATE", "2024-01-00, INVALID_DATE",
        "2024-1-1, INVALID_DATE", "2024/01/01, INVALID_DATE", "20240101, INVALID_DATE", "'', INVALID_DATE",
        "2024-01-01T00:00, INVALID_DATE", "2o24-01-01, INVALID_DATE", "2024-01-0x, INVALID_DATE"
    })
    void isoDatesFollowTheCalendar(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.DATE, ValueFormat.DEFAULT, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 31/01/2024, 2024-01-31",
        "dd/MM/yyyy, 31/02/2024, INVALID_DATE",
        "dd/MM/yyyy, 1/1/2024, INVALID_DATE",
        "d/M/yyyy, 1/2/2024, 2024-02-01",
        "d/M/yyyy, 30/2/2024, INVALID_DATE",
        "yyyyMMdd, 20240131, 2024-01-31",
        "uuuu.MM.dd, 2024.01.31, 2024-01-31",
        "d MMM yyyy, 5 jan 2024, 2024-01-05",
        "MM/dd/yy, 01/31/24, 2024-01-31",
        "yyyy-MM-dd HH:mm:ss, 2024-01-31 23:59:59, 2024-01-31",
        "yyyy-MM-dd HH:mm:ss, 2024-01-31 24:00:00, INVALID_DATE",
        "yyyy-MM-dd 00:00:00, 2024-01-31 00:00:00, 2024-01-31",
        "yyyy-MM-dd 00:00:00, 2024-01-31 13:45:59, INVALID_DATE",
        "yyyy-MM-dd 99, 2024-01-31 99, 2024-01-31",
        "yyyy-DDD, 2024-060, 2024-02-29"
    })
    void datesFollowTheirPattern(String pattern, String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.DATE, new ValueFormat('.', null, pattern), text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:20:30Z, 2024-01-31T10:20:30Z",
        "2024-01-31 10:20:30, 2024-01-31T10:20:30Z",
        "2024-01-31 10:20, 2024-01-31T10:20:00Z",
        "2024-01-31, 2024-01-31T00:00:00Z",
        "2024-01-31T10:20:30.5, 2024-01-31T10:20:30.500Z",
        "'2024-01-31T10:20:30,123456', 2024-01-31T10:20:30.123456Z",
        "2024-01-31T10:20:30.123456000, 2024-01-31T10:20:30.123456Z",
        "2024-01-31T10:20:30.1234567, INVALID_TIMESTAMP",
        "2024-01-31T10:20:30.0000000000, INVALID_TIMESTAMP",
        "2024-01-31T10:20:30., INVALID_TIMESTAMP",
        "2024-01-31T10:20:30+02:00, 2024-01-31T08:20:30Z",
        "2024-01-31T10:20:30-0530, 2024-01-31T15:50:30Z",
        "2024-01-31 10:20:30+02, 2024-01-31T08:20:30Z",
        "2024-01-31 10:20:30 +02:00, 2024-01-31T08:20:30Z",
        "2024-01-31T10:20+18:00, 2024-01-30T16:20:00Z",
        "2024-01-31T10:20+18:01, INVALID_TIMESTAMP",
        "2024-01-31T10:20+02:60, INVALID_TIMESTAMP",
        "2024-01-31T24:00:00, INVALID_TIMESTAMP",
        "2024-01-31T23:60:00, INVALID_TIMESTAMP",
        "2024-01-31T23:59:60, INVALID_TIMESTAMP",
        "2024-01-31T10, INVALID_TIMESTAMP",
        "2024-01-31x10:20, INVALID_TIMESTAMP",
        "2024-01-31T10:20:3, INVALID_TIMESTAMP",
        "2024-01-31T10:20:30 , 2024-01-31T10:20:30Z",
        "2024-02-30T10:20:30, INVALID_TIMESTAMP",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
        "0001-01-01T00:00:00+01:00, INVALID_TIMESTAMP",
        "9999-12-31T23:59:59-01:00, INVALID_TIMESTAMP",
        "1969-12-31T23:59:59.999999, 1969-12-31T23:59:59.999999Z",
        "'', INVALID_TIMESTAMP",
        "2024-01-31T10:20:30Zulu, INVALID_TIMESTAMP",
        "'2024-01-31 ', INVALID_TIMESTAMP"
    })
    void isoTimestampsAreUtcUnlessTheySayOtherwise(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.TIMESTAMP, ValueFormat.DEFAULT, text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31 10:00, 2024-01-31T15:00:00Z", "2024-07-01 10:00, 2024-07-01T14:00:00Z",
        "2024-03-10 01:59:59, 2024-03-10T06:59:59Z", "2024-03-10 02:00:00, NONEXISTENT_LOCAL_TIME",
        "2024-03-10 02:59:59, NONEXISTENT_LOCAL_TIME", "2024-03-10 03:00:00, 2024-03-10T07:00:00Z",
        "2024-11-03 00:59:59, 2024-11-03T04:59:59Z", "2024-11-03 01:00:00, 2024-11-03T05:00:00Z",
        "2024-11-03 01:59:59, 2024-11-03T05:59:59Z", "2024-11-03 02:00:00, 2024-11-03T07:00:00Z",
        "2024-03-10T02:30:00Z, 2024-03-10T02:30:00Z", "1800-01-01 00:00, 1800-01-01T04:56:02Z"
    })
    void localTimesAreReadByTheClocksOfTheZone(String text, String expected) {
        assertThat(ParsedColumn.of(NEW_YORK, ValueFormat.DEFAULT, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy HH:mm, 31.01.2024 10:20, 2024-01-31T15:20:00Z",
        "dd.MM.yyyy HH:mm, 31.01.2024 25:20, INVALID_TIMESTAMP",
        "dd.MM.yyyy HH:mm, 10.03.2024 02:30, NONEXISTENT_LOCAL_TIME",
        "yyyy-MM-dd HH:mm:ss.SSS, 2024-01-31 10:20:30.123, 2024-01-31T15:20:30.123Z",
        "yyyyMMddHHmmssSSSSSSSSS, 20240131102030123456000, 2024-01-31T15:20:30.123456Z",
        "yyyyMMddHHmmssSSSSSSSSS, 20240131102030123456001, INVALID_TIMESTAMP",
        "yyyy-MM-dd, 2024-01-31, 2024-01-31T05:00:00Z",
        "M/d/yyyy h:mm a, 1/31/2024 5:05 pm, 2024-01-31T22:05:00Z",
        "yyyy-MM-dd'T'HH:mm:ssXXX, 2024-01-31T10:20:30+01:00, 2024-01-31T09:20:30Z",
        "dd MMM yyyy, 31 Jan 2024, 2024-01-31T05:00:00Z",
        "yyyy-MM-dd HH:mm:00, 2024-01-31 10:20:00, 2024-01-31T15:20:00Z",
        "yyyy-MM-dd HH:mm:00, 2024-01-31 10:20:30, INVALID_TIMESTAMP",
        "yyyy-MM-dd XXX, 2024-01-31 +05:00, 2024-01-30T19:00:00Z",
        "yyyy-MM-dd VV, 2024-01-31 Europe/Berlin, 2024-01-30T23:00:00Z",
        "yyyy-MM-dd HH:mm VV, 2024-03-10 02:30 Europe/Berlin, 2024-03-10T01:30:00Z",
        "yyyy-MM-dd HH:mm VV, 2024-03-10 02:30 America/New_York, NONEXISTENT_LOCAL_TIME",
        "yyyy-MM-dd HH:mm VV, 2024-03-10 03:00 America/New_York, 2024-03-10T07:00:00Z",
        "yyyy-MM-dd HH:mm VV, 2024-11-03 01:30 America/New_York, 2024-11-03T05:30:00Z",
        "yyyy-MM-dd HH:mm VV, 2024-03-10 02:30 +05:00, 2024-03-09T21:30:00Z",
        "yyyy-MM-dd HH:mm XXX VV, 2024-11-03 01:30 -05:00 America/New_York, 2024-11-03T06:30:00Z",
        "yyyy-MM-dd XXX, 0001-01-01 +05:00, INVALID_TIMESTAMP"
    })
    void timestampsFollowTheirPattern(String pattern, String text, String expected) {
        assertThat(ParsedColumn.of(NEW_YORK, new ValueFormat('.', null, pattern), text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YYYY-MM-dd", "yyyy-MM", "HH:mm", "yyyy-mm-dd"})
    void aPatternThatDoesNotTellTheDayIsRefused(String pattern) {
        assertThatThrownBy(() -> ValueParser.of(ColumnType.DATE, new ValueFormat('.', null, pattern)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern '" + pattern + "' does not determine a date: use letters such as yyyy, MM and dd");
    }

    @Test
    void aPatternWithAnUnknownLetterIsRefused() {
        assertThatThrownBy(() -> ValueParser.of(ColumnType.TIMESTAMP, new ValueFormat('.', null, "yyyy-MM-dd jj")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern 'yyyy-MM-dd jj' is not valid: Unknown pattern letter: j");
    }

    @Test
    void nullsStayNullAndAreNotReported() {
        List<String> texts = Arrays.asList("1", null, "x", null, "5");
        assertThat(ParsedColumn.of(ColumnType.INT64, ValueFormat.DEFAULT, texts))
                .containsExactly("1", "null", "INVALID_INTEGER", "null", "5");
        assertThat(ParsedColumn.of(ColumnType.STRING, ValueFormat.DEFAULT, texts))
                .containsExactly("1", "null", "x", "null", "5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,00,000 | 100000
            12,34,567 | 1234567
            1,234,567 | 1234567
            123,45,678 | INVALID_INTEGER
            1,234,56,789 | INVALID_INTEGER
            12,34 | INVALID_INTEGER
            12,34,56 | INVALID_INTEGER
            1,23,456,789 | INVALID_INTEGER
            """)
    void thousandsMayBeGroupedTheIndianWay(String text, String expected) {
        assertThat(ParsedColumn.of(ColumnType.INT64, new ValueFormat('.', ',', null), text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $5.50 | 5.50
            5.50$ | 5.50
            5.50 $ | 5.50
            5.50 | 5.50
            -$5.50 | -5.50
            $-5.50 | -5.50
            +$1,234.50 | 1234.50
            ($5.50) | -5.50
            $(5.50) | -5.50
            (5.50) | -5.50
            ( 5.50 $ ) | -5.50
            -5.50 | -5.50
            -(5.50) | INVALID_DECIMAL
            (-5.50) | INVALID_DECIMAL
            $$5.50 | INVALID_DECIMAL
            $5.50$ | INVALID_DECIMAL
            --5.50 | INVALID_DECIMAL
            -$-5.50 | INVALID_DECIMAL
            +-5.50 | INVALID_DECIMAL
            (5.50 | INVALID_DECIMAL
            5.50) | INVALID_DECIMAL
            5.50- | INVALID_DECIMAL
            €5.50 | INVALID_DECIMAL
            $ | INVALID_DECIMAL
            () | INVALID_DECIMAL
            - | INVALID_DECIMAL
            '' | INVALID_DECIMAL
            $5.555 | INVALID_DECIMAL
            $99999999999 | TYPE_OVERFLOW
            """)
    void marksAreTakenOffNumbers(String text, String expected) {
        ValueFormat dollars = new ValueFormat('.', ',', null, "$", NegativeStyle.PARENTHESES, List.of(), List.of());
        assertThat(ParsedColumn.of(ColumnType.decimal(10, 2), dollars, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5,00- € | -5.0
            5,00 €- | -5.0
            -5,00 € | -5.0
            1.234,50 € | 1234.5
            € 7 | 7.0
            5,00-- | INVALID_NUMBER
            -5,00- | INVALID_NUMBER
            (5,00) | INVALID_NUMBER
            """)
    void aMinusMayStandBehind(String text, String expected) {
        ValueFormat euros = new ValueFormat(',', '.', null, "€", NegativeStyle.TRAILING, List.of(), List.of());
        assertThat(ParsedColumn.of(ColumnType.FLOAT64, euros, text)).isEqualTo(expected);
    }

    @Test
    void nullsAmongMarkedNumbersStayNull() {
        ValueFormat percent = new ValueFormat('.', null, null, "%", NegativeStyle.LEADING, List.of(), List.of());
        assertThat(ParsedColumn.of(
                        ColumnType.INT32, percent, Arrays.asList("5 %", null, "x", "-" + "9".repeat(70) + "%")))
                .containsExactly("5", "null", "INVALID_INTEGER", "TYPE_OVERFLOW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            epoch_seconds | 0 | 1970-01-01T00:00:00Z
            epoch_seconds | 1546300800.5 | 2019-01-01T00:00:00.500Z
            epoch_seconds | -1 | 1969-12-31T23:59:59Z
            epoch_seconds | 253402300799.999999 | 9999-12-31T23:59:59.999999Z
            epoch_seconds | 253402300800 | INVALID_TIMESTAMP
            epoch_seconds | 1.0000001 | INVALID_TIMESTAMP
            epoch_seconds | x | INVALID_TIMESTAMP
            epoch_seconds | '' | INVALID_TIMESTAMP
            epoch_millis | 1546300800123 | 2019-01-01T00:00:00.123Z
            epoch_millis | -62135596800000 | 0001-01-01T00:00:00Z
            epoch_millis | -62135596800001 | INVALID_TIMESTAMP
            """)
    void timestampsMayBeCounts(String format, String text, String expected) {
        assertThat(ParsedColumn.of(NEW_YORK, new ValueFormat('.', null, format), text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "sí, true",
        "SÍ, true",
        "Sí, true",
        "si, true",
        "no, false",
        "NO, false",
        "yes, INVALID_BOOL",
        "s, INVALID_BOOL",
        "'', INVALID_BOOL"
    })
    void booleansMayHaveWordsOfTheirOwn(String text, String expected) {
        ValueFormat spanish =
                new ValueFormat('.', null, null, null, NegativeStyle.LEADING, List.of("sí", "si"), List.of("no"));
        assertThat(ParsedColumn.of(ColumnType.BOOL, spanish, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d/M/yyyy | 5/1/2018 | 2018-01-05
            d/M/yyyy | 05/01/2018 | 2018-01-05
            d/M/yyyy | 005/1/2018 | INVALID_DATE
            d/M/yyyy | 32/1/2018 | INVALID_DATE
            d/M/yyyy | 29/2/2019 | INVALID_DATE
            d/M/yyyy | 5/1/18 | INVALID_DATE
            d/M/yyyy | 5/1/2018x | INVALID_DATE
            d/M/yyyy | /1/2018 | INVALID_DATE
            d/M/yyyy | 5/1/ | INVALID_DATE
            d/M/yyyy | '' | INVALID_DATE
            dd-MMM-yyyy | 03-jan-2019 | 2019-01-03
            dd-MMM-yyyy | 3-Jan-2019 | INVALID_DATE
            dd-MMM-yyyy | 03-Jann-2019 | INVALID_DATE
            MMMM d, yyyy | MAY 3, 2019 | 2019-05-03
            MMMM d, yyyy | Sep 3, 2019 | INVALID_DATE
            MMMM d, yyyy | September 30, 2019 | 2019-09-30
            yyyyMd | 201815 | INVALID_DATE
            """)
    void fieldsOfADateMayVaryInWidth(String pattern, String text, String expected) {
        if (pattern.equals("yyyyMd")) {
            assertThat(FieldPattern.of(pattern)).isNull();
            return;
        }
        assertThat(FieldPattern.of(pattern)).isNotNull();
        assertThat(ParsedColumn.of(ColumnType.DATE, new ValueFormat('.', null, pattern), text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M/d/yyyy h:mm:ss a | 1/28/2018 12:45:00 AM | 2018-01-28T00:45:00Z
            M/d/yyyy h:mm:ss a | 1/28/2018 12:45:00 pm | 2018-01-28T12:45:00Z
            M/d/yyyy h:mm:ss a | 1/28/2018 1:45:00 PM | 2018-01-28T13:45:00Z
            M/d/yyyy h:mm:ss a | 1/28/2018 13:45:00 PM | INVALID_TIMESTAMP
            M/d/yyyy h:mm:ss a | 1/28/2018 0:45:00 PM | INVALID_TIMESTAMP
            M/d/yyyy h:mm:ss a | 1/28/2018 1:45:00 XM | INVALID_TIMESTAMP
            M/d/yyyy h:mm:ss a | 1/28/2018 1:45:00 | INVALID_TIMESTAMP
            d/M/yyyy H:mm | 28/1/2018 24:00 | INVALID_TIMESTAMP
            d/M/yyyy H:mm | 28/1/2018 23:60 | INVALID_TIMESTAMP
            d/M/yyyy H:mm:ss.SSS | 28/1/2018 9:05:59.123 | 2018-01-28T09:05:59.123Z
            d/M/yyyy H:mm:ss.SSS | 28/1/2018 9:05:60.123 | INVALID_TIMESTAMP
            d/M/yyyy H:mm:ss.SSSSSSSSS | 28/1/2018 9:05:59.123456789 | INVALID_TIMESTAMP
            d/M/yyyy H:mm:ss.SSSSSSSSS | 28/1/2018 9:05:59.123456000 | 2018-01-28T09:05:59.123456Z
            """)
    void fieldsOfATimestampMayVaryInWidth(String pattern, String text, String expected) {
        assertThat(FieldPattern.of(pattern)).isNotNull();
        assertThat(ParsedColumn.of(ColumnType.TIMESTAMP, new ValueFormat('.', null, pattern), text))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02 03:04:05 UTC, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05GMT, 2024-01-02T03:04:05Z",
        "2024-01-02 03:04:05 CET, INVALID_TIMESTAMP"
    })
    void aTimestampMayNameUtc(String text, String expected) {
        assertThat(ParsedColumn.of(NEW_YORK, ValueFormat.DEFAULT, text)).isEqualTo(expected);
    }
}
