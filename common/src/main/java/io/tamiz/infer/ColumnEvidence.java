package io.tamiz.infer;

import io.tamiz.column.ColumnType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values of one column have in common. A type is only found where every value of the sample fits it. */
final class ColumnEvidence {
    private long values;
    private long missing;
    private boolean integers = true;
    private boolean points = true;
    private boolean commas = true;
    private boolean dates = true;
    private boolean timestamps = true;
    private boolean booleans = true;
    private final Set<String> words = new HashSet<>();
    private @Nullable String text;

    void add(String value) {
        values++;
        integers = integers && Evidence.isInteger(value);
        points = points && Evidence.isNumber(value, '.');
        commas = commas && Evidence.isNumber(value, ',');
        dates = dates && Evidence.isDate(value);
        timestamps = timestamps && Evidence.isTimestamp(value);
        booleans = booleans && Evidence.isBoolean(value);
        if (booleans) {
            words.add(value.toLowerCase(Locale.ROOT));
        }
        if (text == null && !Evidence.looksTyped(value)) {
            text = value;
        }
    }

    void addMissing() {
        missing++;
    }

    /** Whether the column can only be read with a comma as decimal separator. */
    boolean needsComma() {
        return values > 0 && commas && !points;
    }

    /** Whether the column can only be read with a point as decimal separator. */
    boolean needsPoint() {
        return values > 0 && points && !commas;
    }

    ColumnType type(char decimal) {
        if (values == 0) {
            return ColumnType.STRING;
        }
        if (booleans && isPair()) {
            return ColumnType.BOOL;
        }
        if (integers) {
            return ColumnType.INT64;
        }
        if (decimal == ',' ? commas : points) {
            return ColumnType.FLOAT64;
        }
        if (dates) {
            return ColumnType.DATE;
        }
        return timestamps ? ColumnType.TIMESTAMP : ColumnType.STRING;
    }

    /** True and false need no partner; {@code no} or {@code f} alone may be anything. */
    private boolean isPair() {
        return Set.of("true", "false").containsAll(words)
                || words.equals(Set.of("yes", "no"))
                || words.equals(Set.of("y", "n"))
                || words.equals(Set.of("t", "f"));
    }

    String describe(ColumnType type) {
        if (values == 0) {
            return "no value in " + missing + " records, so a string";
        }
        String counts = values + " values, " + missing + " missing";
        if (type.kind() != ColumnType.Kind.STRING) {
            return "all " + counts + " of " + type;
        }
        return counts + (text == null ? ": no type fits them all" : ": text such as \"" + shortened(text) + '"');
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() > 30 ? line.substring(0, 30) + "..." : line;
    }
}
