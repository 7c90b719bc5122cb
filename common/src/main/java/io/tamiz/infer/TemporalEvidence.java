package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import io.tamiz.infer.TemporalText.Order;
import io.tamiz.recipe.ValueSpelling;
import org.jspecify.annotations.Nullable;

/** What the dates, timestamps and times of a column have in common. */
final class TemporalEvidence {
    private static final int ISO_DATE_LENGTH = 10;
    private static final int ISO_MINUTE_LENGTH = 16;

    private final TemporalText text = new TemporalText();
    private final TypeTrial isoDate = new TypeTrial(ColumnType.DATE);
    private final TypeTrial isoTimestamp = new TypeTrial(ColumnType.TIMESTAMP);
    private long count;
    private long isoDates;
    private long isoTimestamps;
    private @Nullable String sample;
    private String skeleton = "";
    private Order order = Order.TIME_ONLY;
    private boolean hasTime;
    private @Nullable String other;
    private @Nullable String missingDay;
    private boolean dayFirst = true;
    private boolean monthFirst = true;
    private @Nullable String lateFirst;
    private @Nullable String lateSecond;
    private boolean padded;
    private boolean unpadded;
    private boolean hourPadded;
    private boolean hourUnpadded;
    private boolean shortName;
    private boolean longName;

    /** Takes one more value; false where it is neither a date nor a time. */
    boolean add(String value) {
        if (isIso(value)) {
            boolean isDate = value.length() == ISO_DATE_LENGTH;
            if ((isDate ? isoDate : isoTimestamp).takes(value)) {
                count++;
                isoDates += isDate ? 1 : 0;
                isoTimestamps += isDate ? 0 : 1;
                return true;
            }
        }
        if (!text.read(value)) {
            return false;
        }
        count++;
        addLocal(value);
        return true;
    }

    private static boolean isIso(String value) {
        return (value.length() == ISO_DATE_LENGTH || value.length() >= ISO_MINUTE_LENGTH)
                && value.charAt(4) == '-'
                && value.charAt(7) == '-';
    }

    private void addLocal(String value) {
        if (sample == null) {
            sample = value;
            skeleton = text.skeleton();
            order = text.order();
            hasTime = text.hasTime();
        } else if (other == null && !(skeleton.equals(text.skeleton()) && order == text.order())) {
            other = value;
        }
        padded |= text.isPadded();
        unpadded |= text.isUnpadded();
        hourPadded |= text.isHourPadded();
        hourUnpadded |= text.isHourUnpadded();
        shortName |= text.monthLetters() == 3 && !text.isMay();
        longName |= text.monthLetters() > 3;
        boolean either = text.order() == Order.YEAR_LAST || text.order() == Order.SHORT_YEAR;
        boolean asDayFirst = either ? text.existsDayFirst() : text.exists();
        boolean asMonthFirst = either ? text.existsMonthFirst() : text.exists();
        dayFirst &= asDayFirst;
        monthFirst &= asMonthFirst;
        lateFirst = lateFirst == null && asDayFirst && !asMonthFirst ? value : lateFirst;
        lateSecond = lateSecond == null && asMonthFirst && !asDayFirst ? value : lateSecond;
        missingDay = missingDay == null && !asDayFirst && !asMonthFirst ? value : missingDay;
    }

    long count() {
        return count;
    }

    Guess guess() {
        if (isoDates == count) {
            return Guess.of(ColumnType.DATE);
        }
        if (isoTimestamps == count) {
            return Guess.of(ColumnType.TIMESTAMP);
        }
        if (sample == null) {
            return Guess.string("dates with a time and without");
        }
        String reason = whyString();
        if (reason != null) {
            return Guess.string(reason);
        }
        if (order != Order.YEAR_LAST) {
            return typed(pattern("d", "M"), null);
        }
        return dayFirst
                ? typed(pattern("d", "M"), "the day stands first, as " + quoted(lateFirst) + " tells")
                : typed(pattern("M", "d"), "the month stands first, as " + quoted(lateSecond) + " tells");
    }

    private Guess typed(String pattern, @Nullable String why) {
        return new Guess(hasTime ? ColumnType.TIMESTAMP : ColumnType.DATE, pattern, ValueSpelling.OF_FILE, why);
    }

    private @Nullable String whyString() {
        if (isTimes() && other == null && isoDates + isoTimestamps == 0) {
            return "times of day such as " + quoted(sample) + ", for which there is no type";
        }
        if (missingDay != null) {
            return quoted(missingDay) + " does not exist";
        }
        if (isoDates + isoTimestamps > 0 || other != null || (shortName && longName)) {
            return "dates or times written in several ways, one as in " + quoted(other == null ? sample : other);
        }
        if (order == Order.SHORT_YEAR) {
            return "years of two digits as in " + quoted(sample) + ": state { " + recipe("d", "M", "yy") + " }"
                    + (dayFirst == monthFirst ? " or { " + recipe("M", "d", "yy") + " }" : "");
        }
        if (!dayFirst && !monthFirst) {
            return "the day stands first in " + quoted(lateFirst) + " and the month in " + quoted(lateSecond);
        }
        if (order == Order.YEAR_LAST && dayFirst && monthFirst) {
            return quoted(sample) + " may have the day or the month first, and no day above 12 settles it: state { "
                    + recipe("d", "M", "yyyy") + " } or { " + recipe("M", "d", "yyyy") + " }";
        }
        return null;
    }

    /** {@code 18.00.00} begins like a date with a short year, and is none. */
    private boolean isTimes() {
        boolean noDate = order == Order.SHORT_YEAR && skeleton.indexOf('.') > 0 && !dayFirst && !monthFirst;
        return order == Order.TIME_ONLY || noDate;
    }

    private String recipe(String first, String second, String year) {
        String type = hasTime ? "timestamp" : "date";
        return "type: " + type + ", format: \"" + pattern(first, second).replace("yyyy", year) + "\"";
    }

    /** The pattern of all values; where no zero in front shows, one letter takes one digit or two. */
    private String pattern(String first, String second) {
        boolean fixed = order == Order.YEAR_FIRST && !unpadded;
        int width = fixed || (padded && !unpadded) ? 2 : 1;
        boolean twelve = skeleton.endsWith("a");
        String hour = (twelve ? "h" : "H").repeat((fixed || hourPadded) && !hourUnpadded ? 2 : 1);
        return skeleton.replace("@1", first.repeat(width))
                .replace("@2", second.repeat(width))
                .replace("@d", "d".repeat(width))
                .replace("@M", "M".repeat(width))
                .replace("@N", longName ? "MMMM" : "MMM")
                .replace("@y", "yyyy")
                .replace("@h", hour);
    }

    private static String quoted(@Nullable String value) {
        return ColumnEvidence.quoted(value == null ? "" : value);
    }
}
