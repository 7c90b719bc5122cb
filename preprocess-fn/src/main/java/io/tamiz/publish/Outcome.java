package io.tamiz.publish;

import io.tamiz.csv.Dialect;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.RowCounts;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a key.
 *
 * @param status in one word
 * @param input the object's location
 * @param failure why there is nothing to see; null where the current version is published
 * @param result what was made of it; of what stands already where it is unchanged
 * @param millis how long it took
 */
public record Outcome(Status status, String input, @Nullable Failure failure, Result result, long millis) {
    public Outcome {
        boolean published = status == Status.PUBLISHED || status == Status.UNCHANGED;
        if (published == (failure != null)) {
            throw new IllegalArgumentException("status " + status + " with failure " + failure);
        }
    }

    /** What became of a key, in one word. */
    public enum Status {
        /** Its current version was published now. */
        PUBLISHED,
        /** Its current version had been published. */
        UNCHANGED,
        /** Its current version cannot be published. */
        FAILED,
        /** There is no object, or no recipe for it any more: its outputs are taken back. */
        WITHDRAWN
    }

    /**
     * Why there is nothing to see.
     *
     * @param code the stable code
     * @param message one line: what was found, without the remedy
     */
    public record Failure(FailureCode code, String message) {}

    /**
     * What was made of the object.
     *
     * @param rows where the rows went
     * @param rejectCodes rejects by reason code
     * @param outputs the data files
     * @param quarantine location of the file of rejects, or null where there were none
     * @param dialect how the object is written, or null where that was not found out
     * @param columns the output's columns
     * @param extraColumns header labels that the recipe does not name
     * @param warnings what whoever sent the object should know, one line each
     */
    public record Result(
            RowCounts rows,
            SortedMap<String, Long> rejectCodes,
            List<File> outputs,
            @Nullable String quarantine,
            @Nullable Dialect dialect,
            List<CommitRecord.ColumnEntry> columns,
            List<String> extraColumns,
            List<String> warnings) {
        /** Where there is no output. */
        public static final Result NOTHING =
                new Result(RowCounts.NONE, new TreeMap<>(), List.of(), null, null, List.of(), List.of(), List.of());

        public Result {
            rejectCodes = Collections.unmodifiableSortedMap(new TreeMap<>(rejectCodes));
            outputs = List.copyOf(outputs);
            columns = List.copyOf(columns);
            extraColumns = List.copyOf(extraColumns);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A data file.
     *
     * @param path its location, as the store names it
     */
    public record File(String path, long rows, long bytes) {}
}
