package io.tamiz.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes JSON, objects and arrays on one line each below a given depth. */
final class Json {
    private Json() {}

    /** @param depth levels of nesting that get a line for each entry */
    static String write(@Nullable Object value, int depth) {
        return write(value, depth, "");
    }

    private static String write(@Nullable Object value, int depth, String indent) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = map.entrySet().stream()
                    .map(entry ->
                            quoted((String) entry.getKey()) + ": " + write(entry.getValue(), depth - 1, indent + "  "))
                    .toList();
            return enclose("{", entries, "}", depth, indent);
        }
        if (value instanceof List<?> list) {
            List<String> entries = list.stream()
                    .map(entry -> write(entry, depth - 1, indent + "  "))
                    .toList();
            return enclose("[", entries, "]", depth, indent);
        }
        return scalar(value);
    }

    private static String enclose(String open, List<String> entries, String close, int depth, String indent) {
        if (depth <= 0 || entries.isEmpty()) {
            return open + String.join(", ", entries) + close;
        }
        String lines =
                entries.stream().map(entry -> "\n" + indent + "  " + entry).collect(Collectors.joining(","));
        return open + lines + "\n" + indent + close;
    }

    private static String scalar(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            return String.valueOf(value);
        }
        if (value instanceof Double number) {
            return shortest(number);
        }
        if (value instanceof BigDecimal decimal) {
            return quoted(decimal.toPlainString());
        }
        if (value instanceof ZonedDateTime time) {
            return quoted(time.toInstant().toString());
        }
        if (value instanceof String || value instanceof LocalDate) {
            return quoted(value.toString());
        }
        throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }

    /** The fewest digits that read back as the same number. {@link Double#toString} gives more on JDKs before 19. */
    private static String shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return pointed(rounded);
            }
        }
        return pointed(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    /** A point in every number that is not whole by type, so that readers keep the kinds apart. */
    private static String pointed(BigDecimal number) {
        return (number.scale() <= 0 ? number.setScale(1) : number).toPlainString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
