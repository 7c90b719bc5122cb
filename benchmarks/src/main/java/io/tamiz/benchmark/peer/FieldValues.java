package io.tamiz.benchmark.peer;

import io.tamiz.benchmark.workload.Kind;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Types one field with what the JDK has for it. */
final class FieldValues {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private FieldValues() {}

    /** Null for an empty field and for one that does not parse. */
    static @Nullable Object parse(Kind kind, String field) {
        String text = field.trim();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (kind) {
                case STRING -> text;
                case BOOL -> Boolean.valueOf(text);
                case INT32 -> Integer.valueOf(text);
                case INT64 -> Long.valueOf(text);
                case FLOAT64 -> Double.valueOf(text);
                case TIMESTAMP ->
                    LocalDateTime.parse(text, TIMESTAMP).toEpochSecond(ZoneOffset.UTC) * MICROS_PER_SECOND;
                case DATE -> throw new IllegalArgumentException("no workload has a date in its file");
            };
        } catch (NumberFormatException | DateTimeParseException malformed) {
            return null;
        }
    }
}
