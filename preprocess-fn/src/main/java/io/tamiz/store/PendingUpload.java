package io.tamiz.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An upload that is being written as a stream. Memory is one part, which begins small, so that many uploads may be open
 * at once. Closing it without {@link #finishParts} aborts nothing: whoever began it calls {@link #abort}.
 */
public final class PendingUpload extends OutputStream {
    /** S3 takes no smaller part except for the last. */
    public static final int MIN_PART_BYTES = 5 << 20;
    /** S3 takes no more parts. */
    public static final int MAX_PARTS = 10_000;

    private static final int FIRST_BUFFER_BYTES = 64 << 10;
    private static final int PART_BYTES = 8 << 20;
    /** After so many parts they become larger by another {@link #PART_BYTES}; 10,000 parts hold 430 GiB. */
    private static final int PARTS_OF_ONE_SIZE = 1_000;

    private final ObjectStore store;
    private final String key;
    private final String uploadId;
    private final List<UploadedObject.Part> parts = new ArrayList<>();
    private byte[] buffer = new byte[FIRST_BUFFER_BYTES];
    private int buffered;
    private boolean finished;

    PendingUpload(ObjectStore store, String key, String uploadId) {
        this.store = store;
        this.key = key;
        this.uploadId = uploadId;
    }

    public String key() {
        return key;
    }

    public String uploadId() {
        return uploadId;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (finished) {
            throw new IOException("write to the finished upload of " + store.location(key));
        }
        for (int at = offset, left = length; left > 0; ) {
            if (buffered == partBytes()) {
                uploadPart();
            }
            int count = Math.min(left, partBytes() - buffered);
            reserve(count);
            System.arraycopy(bytes, at, buffer, buffered, count);
            buffered += count;
            at += count;
            left -= count;
        }
    }

    /** Uploads what is left. The object stays invisible. */
    public UploadedObject finishParts() {
        if (!finished) {
            if (buffered > 0 || parts.isEmpty()) {
                uploadPart();
            }
            finish();
        }
        return new UploadedObject(key, uploadId, parts);
    }

    /** Throws away what was uploaded. */
    public void abort() {
        finish();
        store.abort(key, uploadId);
    }

    private void finish() {
        finished = true;
        buffer = new byte[0];
    }

    private int partBytes() {
        return PART_BYTES * (1 + parts.size() / PARTS_OF_ONE_SIZE);
    }

    private void reserve(int count) {
        int needed = buffered + count;
        if (needed > buffer.length) {
            int doubled = Math.min(partBytes(), Math.max(buffer.length, FIRST_BUFFER_BYTES) * 2);
            buffer = Arrays.copyOf(buffer, Math.max(needed, doubled));
        }
    }

    private void uploadPart() {
        if (parts.size() == MAX_PARTS) {
            throw new StoreException(
                    StoreException.Kind.OTHER,
                    store.name(),
                    key,
                    "[" + store.location(key) + "] the output needs more than " + MAX_PARTS + " parts; split the input",
                    null);
        }
        parts.add(store.uploadPart(key, uploadId, parts.size() + 1, buffer, buffered));
        buffered = 0;
    }
}
