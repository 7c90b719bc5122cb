package io.tamiz.publish;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.RowCounts;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why an object is not published as it is. There is at most one for a key, and none while its current version is
 * published.
 *
 * @param bucket the source's bucket
 * @param key the source's key
 * @param etag of the version meant, or null where none could be looked at
 * @param versionId of the version meant, or null where the bucket keeps no versions
 * @param code the stable code
 * @param message one line: what was found
 * @param remedy what to do about it
 * @param recipeDigest of the instructions, or null where there were none
 * @param rows where the rows went
 * @param rejectCodes rejects by reason code
 * @param quarantine key of the file of rejects, or null where there were none
 * @param tamiz version of the program
 * @param at when it was found, ISO 8601
 */
public record Verdict(
        String bucket,
        String key,
        @Nullable String etag,
        @Nullable String versionId,
        FailureCode code,
        String message,
        String remedy,
        @Nullable String recipeDigest,
        RowCounts rows,
        SortedMap<String, Long> rejectCodes,
        @Nullable String quarantine,
        String tamiz,
        String at) {
    public Verdict {
        rejectCodes = Collections.unmodifiableSortedMap(new TreeMap<>(rejectCodes));
    }
}
