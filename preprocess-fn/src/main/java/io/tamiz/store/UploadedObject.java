package io.tamiz.store;

import java.util.List;

/**
 * An upload with all its parts there, ready to be completed by anyone who knows this.
 *
 * @param key the key of the object to be
 * @param uploadId the store's name for the upload
 * @param parts in order, at least one
 */
public record UploadedObject(String key, String uploadId, List<Part> parts) {
    public UploadedObject {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("upload of '" + key + "' has no parts");
        }
    }

    /** Bytes of the object to be. */
    public long bytes() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    /**
     * A part as the store has it.
     *
     * @param etag the store's ETag for it, quotes and all
     * @param size in bytes
     */
    public record Part(String etag, long size) {}
}
