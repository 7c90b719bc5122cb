package io.tamiz.column;

import io.tamiz.quality.ReasonCode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;

/** Parses timestamps by any pattern; an offset or zone in the text wins over the column's. */
final class PatternTimestampParser extends ValueParser {
    private static final int DAY_SECONDS = 86_400;

    private final PatternReader pattern;
    private final ZoneOffsets zone;
    /** Of the last text with an offset or zone, which the next one mostly shares. */
    private @Nullable ZoneId statedBefore;

    private ZoneOffsets statedClocks;

    PatternTimestampParser(PatternReader pattern, ZoneOffsets zone) {
        this.pattern = pattern;
        this.zone = zone;
        this.statedClocks = zone;
    }

    @Override
    public void parse(TextVector text, ColumnVector target, InvalidSink invalid) {
        int rows = text.size();
        target.reset(rows);
        target.nullWhereNull(text);
        long[] out = ((LongVector) target).values();
        for (int row = 0; row < rows; row++) {
            if (!target.isNull(row)) {
                settle(read(text.get(row), out, row), row, target, invalid);
            }
        }
    }

    private @Nullable ReasonCode read(String text, long[] out, int row) {
        TemporalAccessor parsed = pattern.read(text);
        int day = parsed == null ? CivilDays.NONE : PatternReader.day(parsed);
        if (parsed == null || day == CivilDays.NONE) {
            return ReasonCode.INVALID_TIMESTAMP;
        }
        LocalTime time = PatternReader.time(parsed);
        int nanos = time.get(ChronoField.NANO_OF_SECOND);
        if (nanos % 1000 != 0) {
            return ReasonCode.INVALID_TIMESTAMP;
        }
        ZoneOffsets clocks = clocks(parsed);
        return Timestamps.store(clocks, (long) day * DAY_SECONDS + time.toSecondOfDay(), nanos / 1000, out, row);
    }

    /** Those of the offset in the text, else of the zone in the text, else of the column. */
    private ZoneOffsets clocks(TemporalAccessor parsed) {
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        ZoneId stated = offset == null ? parsed.query(TemporalQueries.zoneId()) : offset;
        if (stated == null) {
            return zone;
        }
        if (!stated.equals(statedBefore)) {
            statedBefore = stated;
            statedClocks = new ZoneOffsets(stated);
        }
        return statedClocks;
    }
}
