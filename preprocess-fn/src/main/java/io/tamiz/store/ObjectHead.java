package io.tamiz.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an object, without its bytes.
 *
 * @param key its key
 * @param versionId its version where the bucket keeps versions, else null
 * @param etag its ETag as the store gives it, quotes and all
 * @param lastModified when it was written
 * @param size its size in bytes
 */
public record ObjectHead(String key, @Nullable String versionId, String etag, Instant lastModified, long size) {
    public ObjectHead {
        if (size < 0) {
            throw new IllegalArgumentException("object '" + key + "' has size " + size);
        }
    }

    /** What tells this version from every other of the same key: never the ETag alone, which comes back with the bytes. */
    public String sourceVersion() {
        return versionId == null ? lastModified + " " + etag : versionId;
    }
}
