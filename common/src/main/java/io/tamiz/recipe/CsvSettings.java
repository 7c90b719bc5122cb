package io.tamiz.recipe;

import io.tamiz.csv.LineEnd;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe states of the dialect; null means {@code auto}, to be detected.
 *
 * @param delimiter what separates fields
 * @param quote the quote character as a string of length 1, or {@code "none"}
 * @param escape the escape character as a string of length 1, or {@code "none"} for doubled quotes
 * @param comment the character that begins a comment line as a string of length 1, or {@code "none"}
 * @param lineEnd the only one that ends a line and a record, never {@code MIXED}; null where LF, CRLF and CR each do
 * @param preambleLines lines before the header that do not belong to the table
 * @param header whether the first record names the columns
 * @param headerRows records that name the columns, where {@code header} does not say that there are none
 * @param footerLines lines at the end of the file that do not belong to the table
 * @param encoding the charset
 * @param nulls texts that mean null, compared after trimming
 * @param decimal the decimal separator
 * @param thousands the grouping separator, or null for none
 */
public record CsvSettings(
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String escape,
        @Nullable String comment,
        @Nullable LineEnd lineEnd,
        @Nullable Integer preambleLines,
        HeaderSetting header,
        @Nullable Integer headerRows,
        @Nullable Integer footerLines,
        @Nullable Charset encoding,
        List<String> nulls,
        char decimal,
        @Nullable Character thousands) {
    /** The texts that mean null where a recipe says nothing. */
    public static final List<String> DEFAULT_NULLS =
            List.of("", "NA", "N/A", "n/a", "NaN", "nan", "NULL", "null", "None", "\\N", "#N/A");

    /** For a setting that is stated not to be there. */
    public static final String NONE = "none";

    /** Everything detected. */
    public static final CsvSettings AUTO = new CsvSettings(
            null, null, null, null, null, null, HeaderSetting.AUTO, null, null, null, DEFAULT_NULLS, '.', null);

    public CsvSettings {
        nulls = List.copyOf(nulls);
        if (lineEnd == LineEnd.MIXED) {
            throw new IllegalArgumentException("a line end that is stated is one of lf, crlf and cr");
        }
    }

    /** Whether the first record names the columns. */
    public enum HeaderSetting {
        /** Decided by the evidence. */
        AUTO,
        /** It does. */
        PRESENT,
        /** It does not: columns are taken by position. */
        NONE
    }
}
