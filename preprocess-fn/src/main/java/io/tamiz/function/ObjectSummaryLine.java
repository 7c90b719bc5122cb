package io.tamiz.function;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tamiz.publish.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log about one object, and the message to the failure queue.
 *
 * @param requestId of the invocation
 * @param input the object's location
 * @param status {@code published}, {@code unchanged}, {@code failed}, {@code withdrawn}, {@code ignored}, or {@code
 *     error} for trouble with the infrastructure
 * @param code why not, from the catalogue, or null
 * @param message one line: why not, or null
 * @param remedy what to do about it, or null
 * @param rowsRepaired records that were mended; they count as written, rejected or dropped too
 * @param rowsDropped by reason
 * @param warnings one line each
 */
@JsonNaming(SnakeCaseStrategy.class)
record ObjectSummaryLine(
        String requestId,
        String input,
        String status,
        @Nullable String code,
        @Nullable String message,
        @Nullable String remedy,
        long rowsRead,
        long rowsWritten,
        long rowsRejected,
        long rowsRepaired,
        SortedMap<String, Long> rowsDropped,
        SortedMap<String, Long> rejectCodes,
        List<Outcome.File> outputs,
        @Nullable String quarantine,
        List<String> warnings,
        long millis) {
    static ObjectSummaryLine of(String requestId, Outcome outcome) {
        Outcome.Failure failure = outcome.failure();
        Outcome.Result result = outcome.result();
        return new ObjectSummaryLine(
                requestId,
                outcome.input(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                failure == null ? null : failure.code().name(),
                failure == null ? null : failure.message(),
                failure == null ? null : failure.code().remedy(),
                result.rows().read(),
                result.rows().written(),
                result.rows().rejected(),
                result.rows().repaired(),
                result.rows().dropped(),
                result.rejectCodes(),
                result.outputs(),
                result.quarantine(),
                result.warnings(),
                outcome.millis());
    }

    /** A line about an object of which nothing came. */
    static ObjectSummaryLine without(String requestId, String input, String status, String message) {
        SortedMap<String, Long> none = new TreeMap<>();
        return new ObjectSummaryLine(
                requestId, input, status, null, message, null, 0, 0, 0, 0, none, none, List.of(), null, List.of(), 0);
    }
}
