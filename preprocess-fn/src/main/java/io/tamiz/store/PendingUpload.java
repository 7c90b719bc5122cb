package io.tamiz.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * An upload that is being written as a stream. It fills one part, in memory that it may share with others, else in a
 * temporary file, while full ones are under way where the store is better for it. That a part failed is thrown by the
 * next write, or at the end. Closing it without {@link #finishParts} aborts nothing: whoever began it calls {@link
 * #abort}.
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
    private final List<CompletableFuture<UploadedObject.Part>> parts = new ArrayList<>();
    private final PartBuffer buffer;
    private final PartsUnderWay underWay;
    private int partsSeen;
    private boolean finished;

    PendingUpload(ObjectStore store, String key, String uploadId, PartMemory memory) {
        this.store = store;
        this.key = key;
        this.uploadId = uploadId;
        this.buffer = new PartBuffer(memory);
        this.underWay = memory.underWay();
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
        requireNoFailure();
        for (int at = offset, left = length; left > 0; ) {
            if (buffer.size() >= partBytes()) {
                sendPart();
            }
            int count = Math.min(left, partBytes() - buffer.size());
            buffer.append(bytes, at, count);
            at += count;
            left -= count;
        }
    }

    /** Uploads what is left, and waits for what is under way. The object stays invisible. */
    public UploadedObject finishParts() {
        if (!finished) {
            requireNoFailure();
            if (buffer.size() > 0 || parts.isEmpty()) {
                uploadLastPart();
            }
            parts.forEach(PendingUpload::result);
            finish();
        }
        return new UploadedObject(
                key, uploadId, parts.stream().map(PendingUpload::result).toList());
    }

    private void uploadLastPart() {
        try {
            uploadPart();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + store.location(key) + "] a temporary file cannot be read", e);
        }
    }

    /** Throws away what was uploaded. A part that came after that would stay, so the end of all is waited for. */
    public void abort() {
        parts.forEach(
                part -> part.handle((uploaded, failure) -> failure == null).join());
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

    private void sendPart() throws IOException {
        Optional<Executor> background = store.background();
        if (background.isEmpty() || !underWay.fits(buffer.contentLength())) {
            uploadPart();
            return;
        }
        int number = nextNumber();
        int length = buffer.size();
        byte[] content = buffer.detach(underWay);
        parts.add(CompletableFuture.supplyAsync(
                () -> store.uploadPart(key, uploadId, number, content, length), background.get()));
        underWay.add(content, parts.get(number - 1));
    }

    private void uploadPart() throws IOException {
        int number = nextNumber();
        parts.add(CompletableFuture.completedFuture(
                store.uploadPart(key, uploadId, number, buffer.content(), buffer.size())));
        buffer.clear();
    }

    private int nextNumber() {
        if (parts.size() == MAX_PARTS) {
            throw new StoreException(
                    StoreException.Kind.OTHER,
                    store.name(),
                    key,
                    "[" + store.location(key) + "] the output needs more than " + MAX_PARTS + " parts; split the input",
                    null);
        }
        return parts.size() + 1;
    }

    private void requireNoFailure() {
        while (partsSeen < parts.size() && parts.get(partsSeen).isDone()) {
            result(parts.get(partsSeen));
            partsSeen++;
        }
    }

    /** Waits for the part. What it failed with is thrown as it was there. */
    private static UploadedObject.Part result(CompletableFuture<UploadedObject.Part> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
