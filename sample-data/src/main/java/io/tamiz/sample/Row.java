package io.tamiz.sample;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row twice: as the text that goes into the file, and as the values that are to come out. Whoever breaks the text
 * says with the same call what is to become of it.
 */
final class Row {
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private UnaryOperator<String> damage = UnaryOperator.identity();
    private @Nullable Charset wrongCharset;
    private @Nullable String dropReason;
    private boolean blankLineBefore;

    /** A good value: its text and what is to come out. */
    Row set(String column, String text, @Nullable Object value) {
        cells.put(column, text);
        values.put(column, value);
        return this;
    }

    /** Another spelling of the same value. */
    Row spell(String column, String text) {
        cells.put(column, text);
        return this;
    }

    /** Text that has the row rejected. */
    Row invalid(String column, String text, String code) {
        cells.put(column, text);
        problems.add(new Problem(column, code, Problem.REJECTED, text));
        return this;
    }

    /** Text that is replaced by null. */
    Row nulled(String column, String text, String code) {
        problems.add(new Problem(column, code, Problem.NULLED, text));
        return set(column, text, null);
    }

    /** A feature that is not defined for the row's values. */
    Row undefined(String feature, String code) {
        problems.add(new Problem(feature, code, Problem.NULLED, null));
        return this;
    }

    /** A required value that is not there. */
    Row lacks(String column) {
        cells.put(column, "");
        problems.add(new Problem(column, "REQUIRED_MISSING", Problem.REJECTED, null));
        return this;
    }

    /** A record that has the wrong shape. */
    Row torn(String code, UnaryOperator<String> tear) {
        damage = tear;
        problems.add(new Problem(null, code, Problem.REJECTED, null));
        return this;
    }

    /** A record that has the wrong shape, and only one reading, which gives the values. */
    Row mended(String code, UnaryOperator<String> tear) {
        damage = tear;
        problems.add(new Problem(null, code, Problem.REPAIRED, null));
        return this;
    }

    /** A record in another charset than the file's. */
    Row misencoded(Charset charset) {
        wrongCharset = charset;
        problems.add(new Problem(null, "INVALID_ENCODING", Problem.REJECTED, null));
        return this;
    }

    /** Other text that is to give the same values: stray marks that do no harm. */
    Row respelled(UnaryOperator<String> change) {
        damage = change;
        return this;
    }

    /** A row that a filter leaves out. */
    Row dropped(String reason) {
        dropReason = reason;
        return this;
    }

    /** Takes {@link #dropped} back. */
    Row kept() {
        dropReason = null;
        return this;
    }

    Row afterBlankLine() {
        blankLineBefore = true;
        return this;
    }

    boolean isRejected() {
        return problems.stream().anyMatch(problem -> problem.action().equals(Problem.REJECTED));
    }

    boolean isRepaired() {
        return problems.stream().anyMatch(problem -> problem.action().equals(Problem.REPAIRED));
    }

    boolean isWritten() {
        return !isRejected() && dropReason == null;
    }

    @Nullable
    String dropReason() {
        return dropReason;
    }

    List<Problem> problems() {
        return problems;
    }

    void write(CsvText csv, CsvText.Format format) {
        String line = damage.apply(format.join(cells.values()));
        csv.line(line, wrongCharset == null ? format.charset() : wrongCharset);
    }

    boolean hasBlankLineBefore() {
        return blankLineBefore;
    }

    @Nullable
    Object value(String column) {
        return values.get(column);
    }

    @Nullable
    String text(String column) {
        return (String) values.get(column);
    }

    @Nullable
    BigDecimal decimal(String column) {
        return (BigDecimal) values.get(column);
    }

    @Nullable
    Double number(String column) {
        return (Double) values.get(column);
    }

    @Nullable
    Long whole(String column) {
        return (Long) values.get(column);
    }

    @Nullable
    LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    @Nullable
    ZonedDateTime time(String column) {
        return (ZonedDateTime) values.get(column);
    }

    /** The text as it stands in the file. */
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
