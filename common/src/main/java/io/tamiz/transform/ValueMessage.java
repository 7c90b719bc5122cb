package io.tamiz.transform;

import io.tamiz.column.ColumnType;
import io.tamiz.quality.OneLine;
import io.tamiz.quality.ReasonCode;
import io.tamiz.recipe.ColumnSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in one clause what was expected of a value and what was found: {@code expected int32, found "n/a"}. */
final class ValueMessage {
    private static final int MAX_ALLOWED = 10;

    private ValueMessage() {}

    static String of(ColumnSpec spec, ReasonCode code, @Nullable String value) {
        return "expected " + expected(spec, code) + ", found " + found(value);
    }

    /** The value between quotes, on one line and not too long. */
    static String found(@Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        return '"' + OneLine.shortened(value) + '"';
    }

    private static String expected(ColumnSpec spec, ReasonCode code) {
        return switch (code) {
            case OUT_OF_RANGE -> range(spec);
            case NOT_ALLOWED -> "one of " + allowed(spec.oneOf());
            case REQUIRED_MISSING -> "a value";
            case NONEXISTENT_LOCAL_TIME ->
                "a local time that exists in " + spec.type().zoneOrUtc();
            case TYPE_OVERFLOW -> "a number that fits " + spec.type();
            default -> spec.type() + format(spec);
        };
    }

    private static String format(ColumnSpec spec) {
        ColumnType.Kind kind = spec.type().kind();
        if (kind != ColumnType.Kind.DATE && kind != ColumnType.Kind.TIMESTAMP) {
            return "";
        }
        return spec.pattern() == null ? " in ISO 8601" : " like " + spec.pattern();
    }

    private static String range(ColumnSpec spec) {
        if (spec.min() == null) {
            return "at most " + (spec.max() == null ? "" : spec.max().text());
        }
        return spec.max() == null
                ? "at least " + spec.min().text()
                : spec.min().text() + " to " + spec.max().text();
    }

    private static String allowed(List<String> values) {
        String first = String.join(", ", values.subList(0, Math.min(MAX_ALLOWED, values.size())));
        return values.size() > MAX_ALLOWED ? first + ", ... (" + values.size() + " values)" : first;
    }
}
