package io.tamiz.publish;

import io.tamiz.csv.Dialect;
import io.tamiz.publish.CommitRecord.ColumnEntry;
import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.RowCounts;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What came of reading one source version: uploads that are ready to be completed, or a verdict. */
sealed interface Transformed {
    /** All is uploaded; nothing is visible. */
    record Made(CommitRecord record) implements Transformed {}

    /** The object cannot be published; only its quarantine file is left to be completed. */
    record Failed(ObjectFailedException cause, Progress progress) implements Transformed {}

    /**
     * How far it came.
     *
     * @param dialect null where it was not found out
     * @param quarantine null where there were no rejects
     */
    record Progress(
            RowCounts rows,
            SortedMap<String, Long> rejectCodes,
            @Nullable OutputFile quarantine,
            @Nullable Dialect dialect,
            List<ColumnEntry> columns,
            List<String> extraColumns,
            List<String> warnings) {}
}
