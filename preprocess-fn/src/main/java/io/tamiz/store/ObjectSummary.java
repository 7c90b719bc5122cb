package io.tamiz.store;

import java.time.Instant;

/**
 * An object as a listing tells it.
 *
 * @param key its key
 * @param size its size in bytes
 * @param etag its ETag as the store gives it
 * @param lastModified when it was written
 */
public record ObjectSummary(String key, long size, String etag, Instant lastModified) {}
