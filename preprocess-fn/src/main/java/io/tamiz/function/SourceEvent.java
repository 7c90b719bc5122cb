package io.tamiz.function;

import org.jspecify.annotations.Nullable;

/**
 * A hint that a key changed. What the key is now is looked up; the event is not believed.
 *
 * @param bucket the bucket
 * @param key the key, decoded
 * @param versionId the version that the event is about, or null where it names none
 * @param kind what is said to have happened
 */
public record SourceEvent(
        String bucket, String key, @Nullable String versionId, Kind kind) {
    public SourceEvent {
        if (bucket.isEmpty() || key.isEmpty()) {
            throw new EventException("an event names the bucket '" + bucket + "' and the key '" + key + "'");
        }
    }

    /** What is said to have happened. */
    public enum Kind {
        CREATED,
        REMOVED
    }
}
