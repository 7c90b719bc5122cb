package io.tamiz.cli.s3;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an object: what S3 calls an event.
 *
 * @param kind what happened
 * @param bucket where
 * @param key the object's key, as it is, not URL-encoded
 * @param eTag without its quotes; null for a removal
 * @param size in bytes; 0 for a removal
 * @param versionId null where the bucket keeps no versions
 * @param sequencer hexadecimal digits that grow from event to event
 * @param time when the server saw it
 */
public record ObjectEvent(
        Kind kind,
        String bucket,
        String key,
        @Nullable String eTag,
        long size,
        @Nullable String versionId,
        String sequencer,
        Instant time) {
    /** What happened, each with S3's name for it. */
    public enum Kind {
        PUT("ObjectCreated:Put"),
        COPY("ObjectCreated:Copy"),
        COMPLETE_MULTIPART("ObjectCreated:CompleteMultipartUpload"),
        REMOVE("ObjectRemoved:Delete");

        private final String eventName;

        Kind(String eventName) {
            this.eventName = eventName;
        }

        /** As it stands in a notification. */
        public String eventName() {
            return eventName;
        }
    }
}
