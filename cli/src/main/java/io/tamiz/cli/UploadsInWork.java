package io.tamiz.cli;

import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectPage;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.UploadedObject;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An output whose uploads are thrown away where the process is stopped in the middle of them. Not those that a record
 * names already: the next run completes them.
 */
final class UploadsInWork implements ObjectStore, AutoCloseable {
    private final ObjectStore store;
    private final ReentrantLock lock = new ReentrantLock();
    /** The key of each upload, by its id. */
    private final Map<String, String> pending = new HashMap<>();

    private final Thread hook = new Thread(this::abortAll, "tamiz-abort");

    private UploadsInWork(ObjectStore store) {
        this.store = store;
    }

    /** From here until {@link #close}, SIGINT and SIGTERM throw uploads away. */
    static UploadsInWork of(ObjectStore store) {
        UploadsInWork watched = new UploadsInWork(store);
        Runtime.getRuntime().addShutdownHook(watched.hook);
        return watched;
    }

    /** The lock stays locked: whoever would write now waits for the end of the process, which is near. */
    private void abortAll() {
        lock.lock();
        pending.forEach((id, key) -> store.abort(key, id));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Too late to take it back, and it has nothing left to do.
            return;
        }
    }

    @Override
    public String createUpload(String key, String contentType) {
        lock.lock();
        try {
            String id = store.createUpload(key, contentType);
            pending.put(id, key);
            return id;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        lock.lock();
        try {
            return store.uploadPart(key, uploadId, number, bytes, length);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        lock.lock();
        try {
            pending.remove(upload.uploadId());
            return store.complete(upload);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void abort(String key, String uploadId) {
        lock.lock();
        try {
            store.abort(key, uploadId);
            pending.remove(uploadId);
        } finally {
            lock.unlock();
        }
    }

    /** So records are written, and a record answers for the uploads that it names. */
    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        lock.lock();
        try {
            pending.clear();
            return store.putIfAbsent(key, bytes, contentType);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(String key, byte[] bytes, String contentType) {
        store.put(key, bytes, contentType);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return store.get(key);
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public String place() {
        return store.place();
    }

    @Override
    public String location(String key) {
        return store.location(key);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return store.head(key);
    }

    @Override
    public InputStream open(ObjectHead head) {
        return store.open(head);
    }

    @Override
    public ObjectPage listPage(String prefix, String startAfter) {
        return store.listPage(prefix, startAfter);
    }
}
