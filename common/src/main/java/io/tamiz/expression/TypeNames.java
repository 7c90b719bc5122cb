package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ForeignTypeNames;
import io.tamiz.quality.NearestWord;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the name of a type in a cast. */
final class TypeNames {
    private static final Map<String, ColumnType> SIMPLE = Map.of(
            "bool", ColumnType.BOOL,
            "int32", ColumnType.INT32,
            "int64", ColumnType.INT64,
            "float64", ColumnType.FLOAT64,
            "string", ColumnType.STRING,
            "date", ColumnType.DATE,
            "timestamp", ColumnType.TIMESTAMP);
    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,3}),(\\d{1,3})\\)");

    private TypeNames() {}

    static ColumnType parse(String text, int offset) {
        String name = text.toLowerCase(Locale.ROOT);
        ColumnType simple = SIMPLE.get(name);
        if (simple != null) {
            return simple;
        }
        Matcher decimal = DECIMAL.matcher(name);
        if (!decimal.matches()) {
            String hint = ForeignTypeNames.meant(name)
                    .or(() -> NearestWord.of(
                            name,
                            Stream.concat(SIMPLE.keySet().stream(), Stream.of("decimal(p,s)"))
                                    .sorted()
                                    .toList()))
                    .map(word -> ", did you mean '" + word + "'?")
                    .orElse(", the types are bool, int32, int64, float64, decimal(p,s), string, date, timestamp");
            throw new ExpressionException(offset, "unknown type '" + text + "'" + hint);
        }
        try {
            return ColumnType.decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        } catch (IllegalArgumentException e) {
            throw new ExpressionException(offset, String.valueOf(e.getMessage()));
        }
    }
}
