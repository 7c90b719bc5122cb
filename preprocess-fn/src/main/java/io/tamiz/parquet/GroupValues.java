package io.tamiz.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Turns what Parquet's row reader gives into values of Java's own types, by the column's logical type. */
final class GroupValues {
    /** The Julian day of 1970-01-01, from which the old 12-byte timestamps count. */
    private static final int JULIAN_EPOCH_DAY = 2_440_588;

    private GroupValues() {}

    /** The value of a field, null where there is none. */
    static @Nullable Object value(Group group, int field) {
        Type type = group.getType().getType(field);
        int count = group.getFieldRepetitionCount(field);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            return listText(group, field, type, count);
        }
        return count == 0 ? null : element(group, field, type, 0);
    }

    private static Object element(Group group, int field, Type type, int index) {
        return type.isPrimitive()
                ? primitive(group, field, index, type.asPrimitiveType())
                : nestedText(group.getGroup(field, index), type);
    }

    private static String listText(Group group, int field, Type type, int count) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ").append(text(element(group, field, type, i)));
        }
        return text.append(']').toString();
    }

    /** A list is a group around a repeated group around its elements; people mean the elements. */
    private static String nestedText(Group group, Type type) {
        if (!(type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation)
                || group.getType().getFieldCount() != 1) {
            return groupText(group);
        }
        Type repeated = group.getType().getType(0);
        if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() != 1) {
            return String.valueOf(text(value(group, 0)));
        }
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
            elements.add(String.valueOf(text(value(group.getGroup(0, i), 0))));
        }
        return "[" + String.join(", ", elements) + "]";
    }

    private static String groupText(Group group) {
        StringBuilder text = new StringBuilder("{");
        for (int field = 0; field < group.getType().getFieldCount(); field++) {
            text.append(field == 0 ? "" : ", ")
                    .append(group.getType().getFieldName(field))
                    .append(": ")
                    .append(text(value(group, field)));
        }
        return text.append('}').toString();
    }

    static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof LocalDateTime local) {
            // Its own text leaves seconds of zero out, and fractions of zero, each for itself.
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
        }
        return value instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : value == null ? null : value.toString();
    }

    private static Object primitive(Group group, int field, int index, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> group.getBoolean(field, index);
            case INT32 -> integer(group.getInteger(field, index), type);
            case INT64 -> integer(group.getLong(field, index), type);
            // By way of text, so that 0.1f shows as 0.1.
            case FLOAT -> Double.valueOf(Float.toString(group.getFloat(field, index)));
            case DOUBLE -> group.getDouble(field, index);
            case INT96 -> julianTimestamp(group.getInt96(field, index));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(group.getBinary(field, index), type);
        };
    }

    private static Object integer(long value, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return BigDecimal.valueOf(value, decimal.getScale());
        }
        if (logical instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(value);
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            Instant instant = Instant.EPOCH.plus(value, unit(timestamp.getUnit()));
            return timestamp.isAdjustedToUTC() ? instant : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (logical instanceof TimeLogicalTypeAnnotation time) {
            return LocalTime.MIDNIGHT.plus(value, unit(time.getUnit()));
        }
        return logical instanceof IntLogicalTypeAnnotation number && !number.isSigned()
                ? unsigned(value, number.getBitWidth())
                : (Object) value;
    }

    /** What is too large for a Long becomes a BigDecimal. */
    private static Object unsigned(long value, int bitWidth) {
        if (bitWidth < Long.SIZE) {
            return value & ((1L << bitWidth) - 1);
        }
        return value >= 0 ? (Object) value : new BigDecimal(Long.toUnsignedString(value));
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    private static Instant julianTimestamp(Binary value) {
        ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong(bytes.position());
        long day = bytes.getInt(bytes.position() + Long.BYTES) - (long) JULIAN_EPOCH_DAY;
        return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos);
    }

    private static Object binary(Binary value, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof StringLogicalTypeAnnotation
                || logical instanceof EnumLogicalTypeAnnotation
                || logical instanceof JsonLogicalTypeAnnotation) {
            return value.toStringUsingUTF8();
        }
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale());
        }
        if (logical instanceof UUIDLogicalTypeAnnotation) {
            ByteBuffer bytes = ByteBuffer.wrap(value.getBytes());
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        return value.getBytes();
    }
}
