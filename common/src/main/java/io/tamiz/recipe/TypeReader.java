package io.tamiz.recipe;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ForeignTypeNames;
import io.tamiz.quality.NearestWord;
import io.tamiz.quality.OneLine;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code type:} and {@code zone:} of a column. */
final class TypeReader {
    /** As a recipe may write them; {@code decimal} takes precision and scale. */
    static final List<String> TYPES =
            List.of("bool", "int32", "int64", "float64", "decimal(p,s)", "string", "date", "timestamp");

    private static final Pattern DECIMAL = Pattern.compile("decimal\\(\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})\\s*\\)");

    private final Problems problems;

    TypeReader(Problems problems) {
        this.problems = problems;
    }

    /** The column's type; {@code string} after a problem. */
    ColumnType read(Section column) {
        ColumnType type = column.requiredText("type").map(this::type).orElse(ColumnType.STRING);
        Optional<Scalar> zone = column.text("zone");
        if (zone.isEmpty()) {
            return type;
        }
        if (type.kind() != ColumnType.Kind.TIMESTAMP) {
            problems.add(column.at("zone"), "zone: only a timestamp has a zone, the type is " + type);
            return type;
        }
        return zone(zone.get()).map(ColumnType::timestamp).orElse(type);
    }

    private ColumnType type(Scalar scalar) {
        Matcher decimal = DECIMAL.matcher(scalar.text());
        if (decimal.matches()) {
            return decimal(scalar, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return switch (scalar.text()) {
            case "bool" -> ColumnType.BOOL;
            case "int32" -> ColumnType.INT32;
            case "int64" -> ColumnType.INT64;
            case "float64" -> ColumnType.FLOAT64;
            case "string" -> ColumnType.STRING;
            case "date" -> ColumnType.DATE;
            case "timestamp" -> ColumnType.TIMESTAMP;
            default -> {
                problems.addWord(
                        scalar.at(),
                        "type: unknown type '" + OneLine.shortened(scalar.text()) + "'",
                        ForeignTypeNames.meant(scalar.text()).orElse(scalar.text()),
                        TYPES);
                yield ColumnType.STRING;
            }
        };
    }

    private ColumnType decimal(Scalar scalar, int precision, int scale) {
        if (precision < 1 || precision > ColumnType.MAX_PRECISION || scale > precision) {
            problems.add(
                    scalar.at(),
                    "type: expected decimal(p,s) with p 1 to " + ColumnType.MAX_PRECISION + " and s 0 to p, found '"
                            + scalar.text() + "'");
            return ColumnType.decimal(ColumnType.MAX_PRECISION, 0);
        }
        return ColumnType.decimal(precision, scale);
    }

    private Optional<ZoneId> zone(Scalar scalar) {
        try {
            return Optional.of(ZoneId.of(scalar.text()));
        } catch (DateTimeException e) {
            String hint = NearestWord.of(scalar.text(), new TreeSet<>(ZoneId.getAvailableZoneIds()))
                    .map(nearest -> "did you mean '" + nearest + "'?")
                    .orElse("use a name like America/New_York, an offset like +02:00, or UTC");
            problems.add(scalar.at(), "zone: unknown zone '" + OneLine.shortened(scalar.text()) + "'; " + hint);
            return Optional.empty();
        }
    }
}
