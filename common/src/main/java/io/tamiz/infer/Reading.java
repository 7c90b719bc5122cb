package io.tamiz.infer;

import io.tamiz.csv.RecordRepair;
import io.tamiz.quality.ReasonCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece as a record of the table.
 *
 * @param cost of its fields and faults, with what is to be said of bytes of the piece that are not in it
 * @param end behind its last byte
 * @param delimiter what separates its fields, or null where that is the dialect's delimiter
 */
record Reading(Path path, double cost, int end, @Nullable String delimiter) {
    boolean isSameRow(Reading other) {
        return end == other.end && path.hash == other.path.hash;
    }

    boolean isWithoutFault() {
        return path.faults == 0 && delimiter == null;
    }

    /** From the first field to the last, dropped ones included. */
    List<Path> steps() {
        Deque<Path> steps = new ArrayDeque<>();
        for (Path at = path; at != null && at.before != null; at = at.before) {
            steps.addFirst(at);
        }
        return new ArrayList<>(steps);
    }

    RecordRepair.Repaired repaired(ReasonCode code, String message) {
        List<Path> fields = steps().stream()
                .filter(step -> step.fault != Fault.EXTRA_DELIMITER)
                .toList();
        int[] starts = new int[fields.size()];
        int[] ends = new int[fields.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = fields.get(i).start;
            ends[i] = fields.get(i).end;
        }
        return new RecordRepair.Repaired(starts, ends, end, code, message);
    }
}
