package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import io.tamiz.column.NegativeStyle;
import io.tamiz.recipe.ValueSpelling;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the numbers of a column have in common, and what speaks against reading them as numbers. */
final class NumberEvidence {
    /** Digits that always survive a float64. */
    private static final int SAFE_FLOAT_DIGITS = 15;
    /** Digits that always fit an int64. */
    private static final int SAFE_INTEGER_DIGITS = 18;
    /** Numbers that stand for a missing value in many files. */
    private static final Pattern SENTINEL = Pattern.compile("-99+([.,]0+)?");

    private final NumberText text = new NumberText();
    private long count;
    private final Seen points = new Seen();
    private final Seen commas = new Seen();
    private char grouping;
    private @Nullable String otherGrouping;
    private @Nullable String grouped;
    private @Nullable String unit;
    private @Nullable String bare;
    private @Nullable String otherUnit;
    private @Nullable String code;
    private @Nullable String tooLong;
    private @Nullable String lost;
    private boolean hasExponents;
    private @Nullable String plus;
    private boolean plusIsNumber;
    private long negatives;
    private long behind;
    private long inParentheses;
    private @Nullable String parentheses;
    private boolean hasMarks;
    private long threeByThree;
    /** Whether a value has four digits or more before its decimals, and nothing between them. */
    private boolean ungrouped;

    private final Map<String, Long> sentinels = new LinkedHashMap<>();

    /** Which of two roles a separator plays, with a sample of each. */
    private static final class Seen {
        private @Nullable String decimal;
        private @Nullable String either;
    }

    /** Takes one more value; false where it is no number. */
    boolean add(String value) {
        if (!text.read(value) || (text.hasExponent() && !isFinite())) {
            return false;
        }
        count++;
        code = code == null && text.hasLeadingZero() ? value : code;
        addSeparators(value);
        addSign(value);
        addUnit(value);
        hasExponents |= text.hasExponent();
        boolean whole = text.decimal() == 0 && text.either() == 0 && !text.hasExponent();
        if (whole && tooLong == null && text.digits() > SAFE_INTEGER_DIGITS && !fitsLong()) {
            tooLong = value;
        }
        if (lost == null && (text.digits() > SAFE_FLOAT_DIGITS || text.hasExponent()) && !comesBack()) {
            lost = value;
        }
        return true;
    }

    private boolean isFinite() {
        return Double.isFinite(Double.parseDouble(text.plain()));
    }

    private boolean fitsLong() {
        String sign = text.sign() == NumberText.Sign.MINUS ? "-" : "";
        return new BigDecimal(sign + text.plain()).toBigInteger().bitLength() < Long.SIZE;
    }

    /** Whether all digits come back from a float64, rounded to as many as were written. */
    private boolean comesBack() {
        BigDecimal written = new BigDecimal(text.plain());
        BigDecimal kept = new BigDecimal(written.doubleValue());
        return kept.round(new MathContext(written.precision())).compareTo(written) == 0;
    }

    private void addSeparators(String value) {
        Seen seen = text.decimal() == ',' || text.either() == ',' ? commas : points;
        seen.decimal = seen.decimal == null && text.decimal() != 0 ? value : seen.decimal;
        seen.either = seen.either == null && text.either() != 0 ? value : seen.either;
        if (text.grouping() != 0 && grouping == 0) {
            grouping = text.grouping();
            grouped = value;
        } else if (text.grouping() != 0 && grouping != text.grouping()) {
            otherGrouping = value;
        }
        threeByThree += text.isThreeByThree() ? 1 : 0;
        ungrouped |= text.isUngrouped();
    }

    private void addSign(String value) {
        switch (text.sign()) {
            case PLUS -> {
                plus = plus == null ? value : plus;
                plusIsNumber |= text.decimal() != 0 || text.unit() != null;
            }
            case MINUS -> negatives++;
            case MINUS_BEHIND -> behind++;
            case PARENTHESES -> {
                inParentheses++;
                parentheses = parentheses == null ? value : parentheses;
            }
            case NONE -> {
                return;
            }
        }
        hasMarks |= text.unit() != null || text.decimal() != 0 || text.grouping() != 0;
        if (text.sign() == NumberText.Sign.MINUS && SENTINEL.matcher(value).matches()) {
            sentinels.merge(value, 1L, Long::sum);
        }
    }

    private void addUnit(String value) {
        if (text.unit() == null) {
            bare = bare == null ? value : bare;
            return;
        }
        if (unit == null) {
            unit = text.unit();
        } else if (!unit.equals(text.unit())) {
            otherUnit = text.unit();
        }
    }

    long count() {
        return count;
    }

    /** The separator that the column can only have for decimals, or 0. */
    char decimal() {
        if (points.decimal != null && commas.decimal != null) {
            return 0;
        }
        return points.decimal != null ? '.' : commas.decimal != null ? ',' : 0;
    }

    /** The separator that the column can only have between groups of digits, or 0. */
    char grouping() {
        return otherGrouping != null || grouping == decimal() || threeByThree == count ? 0 : grouping;
    }

    /**
     * The type and the spelling, in a file of these decimals.
     *
     * @param file what the columns that leave no doubt have for decimals
     */
    Guess guess(FileDecimals file) {
        String reason = whyString();
        if (reason != null) {
            return Guess.string(reason);
        }
        char decimal = decimal();
        char thousands = grouping;
        for (char c : new char[] {'.', ','}) {
            String either = (c == '.' ? points : commas).either;
            if (either == null || c == decimal || c == thousands) {
                continue;
            }
            if (decimal != 0 && thousands != 0) {
                return Guess.string(quoted(either) + " and " + quoted(grouped) + " group their digits differently");
            }
            boolean isGrouping = decimal != 0 || (thousands == 0 && file.groups(c));
            boolean isDecimal = !isGrouping && (thousands != 0 || file.allow(c, unit != null, ungrouped));
            if (!isGrouping && !isDecimal) {
                return Guess.string(eitherWay(c, either));
            }
            decimal = isDecimal ? c : decimal;
            thousands = isGrouping ? c : thousands;
        }
        return numbers(decimal, thousands, file);
    }

    private String eitherWay(char c, String value) {
        ValueSpelling decimals = ValueSpelling.ofNumbers(c, null, unit, negative());
        ValueSpelling groups = ValueSpelling.ofNumbers(other(c), String.valueOf(c), unit, negative());
        ColumnType grouped = unit == null ? ColumnType.INT64 : ColumnType.FLOAT64;
        return "the " + (c == ',' ? "comma" : "point") + " in " + quoted(value)
                + " may separate decimals or thousands: state { "
                + ColumnYaml.of(ColumnType.FLOAT64, null, decimals) + " } or { "
                + ColumnYaml.of(grouped, null, groups) + " }";
    }

    private Guess numbers(char decimal, char thousands, FileDecimals file) {
        boolean whole = unit == null && decimal == 0 && !hasExponents;
        if (whole ? tooLong != null : lost != null) {
            return Guess.string(quoted(whole ? tooLong : lost) + " has more digits than "
                    + (whole ? "an int64 holds" : "a float64 holds: state decimal(p,s) for a number"));
        }
        char effective = decimal != 0 ? decimal : thousands == file.separator() ? other(thousands) : file.separator();
        ValueSpelling spelling = ValueSpelling.ofNumbers(
                effective == file.separator() ? null : effective,
                thousands == 0 ? null : String.valueOf(thousands),
                unit,
                negative());
        return new Guess(whole ? ColumnType.INT64 : ColumnType.FLOAT64, null, spelling, sentinel());
    }

    private NegativeStyle negative() {
        if (inParentheses > 0) {
            return NegativeStyle.PARENTHESES;
        }
        return behind > 0 ? NegativeStyle.TRAILING : NegativeStyle.LEADING;
    }

    private static char other(char separator) {
        return separator == '.' ? ',' : '.';
    }

    /** What speaks against numbers, whatever the file's decimals are; null where nothing does. */
    private @Nullable String whyString() {
        if (code != null) {
            return "leading zeros as in " + quoted(code) + " belong to a code";
        }
        if (points.decimal != null && commas.decimal != null) {
            return "decimal points as in " + quoted(points.decimal) + " and commas as in " + quoted(commas.decimal);
        }
        if (otherGrouping != null || (grouping != 0 && grouping == decimal())) {
            String value = otherGrouping != null ? otherGrouping : decimal() == '.' ? points.decimal : commas.decimal;
            return quoted(grouped) + " and " + quoted(value) + " group their digits differently";
        }
        if (otherUnit != null) {
            return "amounts in " + quoted(unit) + " and in " + quoted(otherUnit);
        }
        if (unit != null && bare != null) {
            return quoted(bare) + " has no unit, others have " + quoted(unit) + ": state { type: float64, unit: "
                    + StarterRecipe.quoted(unit) + " } if that is what it counts";
        }
        return whyNoSign();
    }

    private @Nullable String whyNoSign() {
        if (plus != null && !plusIsNumber && negatives == 0) {
            return "a plus as in " + quoted(plus)
                    + " belongs to telephone numbers too: state { type: int64 } for numbers";
        }
        if (threeByThree == count && grouping != ',') {
            return quoted(grouped) + " may be a telephone number: state { type: int64, thousands: \"" + grouping
                    + "\" } for numbers";
        }
        if (inParentheses > 0 && behind > 0) {
            return "numbers below zero are written in two ways, one as in " + quoted(parentheses);
        }
        long odd = inParentheses + behind;
        if (odd == count && !hasMarks) {
            return "all numbers are in parentheses or have a hyphen behind, so they may be labels: state "
                    + "{ type: int64, negative: " + (behind > 0 ? "trailing" : "parentheses") + " } for numbers";
        }
        return null;
    }

    /** A number that may stand for a missing one: the only one below zero, and made of nines. */
    private @Nullable String sentinel() {
        if (sentinels.size() != 1 || negatives == count) {
            return null;
        }
        Map.Entry<String, Long> found = sentinels.entrySet().iterator().next();
        return found.getValue() != negatives
                ? null
                : quoted(found.getKey()) + " " + times(found.getValue())
                        + " and nothing else below zero: where that means missing, state nulls: "
                        + StarterRecipe.list(List.of("", found.getKey()));
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String quoted(@Nullable String value) {
        return ColumnEvidence.quoted(value == null ? "" : value);
    }
}
