package io.tamiz.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An upload that is being written as a stream. It holds one part, in memory that it may share with others, else in a
 * temporary file. Closing it without {@link #finishParts} aborts nothing: whoever began it calls {@link #abort}.
 */
public final class PendingUpload extends OutputStream {
    /** S3 takes no smaller part except for the last. */
    public static final int MIN_PART_BYTES = 5 << 20;
    /** S3 takes no more parts. */
    public static final int MAX_PARTS = 10_000;

    private static final int PART_BYTES = 8 << 20;
    /** After so many parts they become larger by their first size; 10,000 parts hold 260 GiB and more. */
    private static final int PARTS_OF_ONE_SIZE = 1_000;

    private final ObjectStore store;
    private final String key;
    private final String uploadId;
    private final List<UploadedObject.Part> parts = new ArrayList<>();
    private final PartBuffer buffer;
    private boolean finished;

    PendingUpload(ObjectStore store, String key, String uploadId, PartMemory memory) {
        this.store = store;
        this.key = key;
        this.uploadId = uploadId;
        this.buffer = new PartBuffer(memory);
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
            if (buffer.size() >= partBytes()) {
                uploadPart();
            }
            int count = Math.min(left, partBytes() - buffer.size());
            buffer.append(bytes, at, count);
            at += count;
            left -= count;
        }
    }

    /** Uploads what is left. The object stays invisible. */
    public UploadedObject finishParts() {
        if (!finished) {
            if (buffer.size() > 0 || parts.isEmpty()) {
                uploadLastPart();
            }
            finish();
        }
        return new UploadedObject(key, uploadId, parts);
    }

    private void uploadLastPart() {
        try {
            uploadPart();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + store.location(key) + "] a temporary file cannot be read", e);
        }
    }

    /** Throws away what was uploaded. */
    public void abort() {
        finish();
        store.abort(key, uploadId);
    }

    private void finish() {
        finished = true;
        try {
            buffer.release();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + store.location(key) + "] a temporary file cannot be closed", e);
        }
    }

    /** Parts in files are as small as S3 allows, since the room for files is small where memory is. */
    private int partBytes() {
        int first = buffer.isInFile() ? MIN_PART_BYTES : PART_BYTES;
        return first * (1 + parts.size() / PARTS_OF_ONE_SIZE);
    }

    private void uploadPart() throws IOException {
        if (parts.size() == MAX_PARTS) {
            throw new StoreException(
                    StoreException.Kind.OTHER,
                    store.name(),
                    key,
                    "[" + store.location(key) + "] the output needs more than " + MAX_PARTS + " parts; split the input",
                    null);
        }
        parts.add(store.uploadPart(key, uploadId, parts.size() + 1, buffer.content(), buffer.size()));
        buffer.clear();
    }
}
