package io.tamiz.store;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Objects of one bucket, to be read and written. Each method is one step that happens as a whole or not at all; a call
 * that throws {@link StoreException} of kind {@code UNAVAILABLE} may have happened all the same.
 */
public interface ObjectStore extends ObjectSource {
    /** A small object's bytes as they are now; empty where there is none. */
    Optional<byte[]> get(String key);

    /** Writes an object, over what was there. */
    void put(String key, byte[] bytes, String contentType);

    /** Writes an object where there is none. Where the store cannot decide, it is asked again. */
    PutResult putIfAbsent(String key, byte[] bytes, String contentType);

    /** Removes an object; does nothing where there is none. */
    void delete(String key);

    /** Begins an upload, which is invisible until it is completed. */
    String createUpload(String key, String contentType);

    /**
     * Adds a part to an upload.
     *
     * @param number from 1 to {@link PendingUpload#MAX_PARTS}, without gaps
     * @param bytes holds the part, is not kept
     * @param length bytes of the part; at least {@link PendingUpload#MIN_PART_BYTES} except for the last part
     */
    UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length);

    /** Makes an upload visible as an object, over what was there. */
    CompleteResult complete(UploadedObject upload);

    /** Throws an upload away; does nothing where there is none, for instance because it was completed. */
    void abort(String key, String uploadId);

    /**
     * Where the parts of an upload may be sent while the next ones are written; {@link #uploadPart} is then called there,
     * several calls at a time. Empty where nothing is gained by that.
     */
    default Optional<Executor> background() {
        return Optional.empty();
    }

    /** Begins an upload that is written as a stream. */
    default PendingUpload startUpload(String key, String contentType) {
        return startUpload(key, contentType, PartMemory.unlimited());
    }

    /** Begins an upload that is written as a stream, by turns with others that share the memory. */
    default PendingUpload startUpload(String key, String contentType, PartMemory memory) {
        return new PendingUpload(this, key, createUpload(key, contentType), memory);
    }

    /** What became of a conditional write. */
    enum PutResult {
        /** The object was not there and is now. */
        WRITTEN,
        /**
         * There was an object; it was left alone. It may be the one of this very call, where the client tried again
         * because the first answer was lost: whoever must know compares what is there.
         */
        ALREADY_THERE
    }

    /** What became of a completion. */
    enum CompleteResult {
        /** The object is visible. */
        COMPLETED,
        /** The upload was completed or aborted before. */
        NO_SUCH_UPLOAD
    }

    /**
     * Says that many objects are about to be written here: until it is closed, what writing needs is kept from one to the
     * next. May be asked for from several threads.
     */
    default Writing beginWriting() {
        return () -> {};
    }

    /** While it is open, objects are written. */
    interface Writing extends AutoCloseable {
        /** @throws StoreException where what was kept cannot be removed */
        @Override
        void close();
    }
}
