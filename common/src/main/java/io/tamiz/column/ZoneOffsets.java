package io.tamiz.column;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Converts between local and UTC seconds of one zone. Remembers whole spans between two transitions, so that the zone's
 * rules are asked only a few times per file. Not thread-safe.
 */
public final class ZoneOffsets {
    /** Answer for a local time that the clocks of the zone jump over. */
    public static final long NONEXISTENT = Long.MIN_VALUE;

    /** A slot stands for 48 days, so that neighbouring spans rarely share one. */
    private static final int SLOT_BITS = 22;

    private static final int SLOTS = 256;

    private final ZoneRules rules;
    private final Spans local = new Spans();
    private final Spans instants = new Spans();

    /** Whether the clocks are never changed, as those of UTC are not; then no span is looked up. */
    private final boolean isFixed;

    private final int fixedOffset;

    public ZoneOffsets(ZoneId zone) {
        this.rules = zone.getRules();
        this.isFixed = rules.isFixedOffset();
        this.fixedOffset = isFixed ? rules.getOffset(Instant.EPOCH).getTotalSeconds() : 0;
    }

    /**
     * The UTC second of a local one; the earlier of two, where the clocks were set back.
     *
     * @param localSecond seconds since 1970-01-01T00:00:00 by the zone's clocks
     * @return seconds since the epoch, or {@link #NONEXISTENT}
     */
    public long toUtc(long localSecond) {
        if (isFixed) {
            return localSecond - fixedOffset;
        }
        int slot = Spans.slot(localSecond);
        if (!local.holds(slot, localSecond) && !findLocal(slot, localSecond)) {
            return NONEXISTENT;
        }
        return localSecond - local.offsets[slot];
    }

    /** What the zone's clocks show: seconds since 1970-01-01T00:00:00 local, at a second since the epoch. */
    public long toLocal(long epochSecond) {
        if (isFixed) {
            return epochSecond + fixedOffset;
        }
        int slot = Spans.slot(epochSecond);
        if (!instants.holds(slot, epochSecond)) {
            Instant instant = Instant.ofEpochSecond(epochSecond);
            ZoneOffsetTransition last = transitionAtOrBefore(instant);
            ZoneOffsetTransition next = rules.nextTransition(instant);
            instants.keep(
                    slot,
                    last == null ? Long.MIN_VALUE : last.toEpochSecond(),
                    next == null ? Long.MAX_VALUE : next.toEpochSecond(),
                    rules.getOffset(instant).getTotalSeconds());
        }
        return epochSecond + instants.offsets[slot];
    }

    private boolean findLocal(int slot, long localSecond) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
        if (rules.getValidOffsets(time).isEmpty()) {
            return false;
        }
        ZoneOffset offset = rules.getValidOffsets(time).get(0);
        Instant instant = time.toInstant(offset);
        ZoneOffsetTransition last = transitionAtOrBefore(instant);
        ZoneOffsetTransition next = rules.nextTransition(instant);
        local.keep(
                slot,
                last == null ? Long.MIN_VALUE : begin(last),
                next == null ? Long.MAX_VALUE : end(next),
                offset.getTotalSeconds());
        return true;
    }

    private @Nullable ZoneOffsetTransition transitionAtOrBefore(Instant instant) {
        return rules.previousTransition(instant.plusNanos(1));
    }

    /** The first local second that belongs to the span after a transition and to no earlier one. */
    private static long begin(ZoneOffsetTransition transition) {
        LocalDateTime first = transition.isGap() ? transition.getDateTimeAfter() : transition.getDateTimeBefore();
        return first.toEpochSecond(ZoneOffset.UTC);
    }

    /** The first local second that the span before a transition does not reach. */
    private static long end(ZoneOffsetTransition transition) {
        return transition.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
    }

    /** Spans of seconds with one offset each, found by a slot computed from the second. */
    private static final class Spans {
        private final long[] begins = new long[SLOTS];
        private final long[] ends = new long[SLOTS];
        private final int[] offsets = new int[SLOTS];

        Spans() {
            Arrays.fill(begins, Long.MAX_VALUE);
        }

        static int slot(long second) {
            return (int) (second >> SLOT_BITS) & (SLOTS - 1);
        }

        boolean holds(int slot, long second) {
            return second >= begins[slot] && second < ends[slot];
        }

        void keep(int slot, long begin, long end, int offset) {
            begins[slot] = begin;
            ends[slot] = end;
            offsets[slot] = offset;
        }
    }
}
