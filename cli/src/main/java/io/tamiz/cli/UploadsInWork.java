package io.tamiz.cli;

import io.tamiz.store.ForwardingObjectStore;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.UploadedObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An output whose uploads are thrown away where the process is stopped in the middle of them. Not those that a record
 * names already: the next run completes them.
 */
final class UploadsInWork extends ForwardingObjectStore implements AutoCloseable {
    private final ObjectStore store;
    private final Writing writing;
    /** Uploads hold it together, and whoever throws them away holds it alone. */
    private final ReadWriteLock working = new ReentrantReadWriteLock();

    /** By id. */
    private final Map<String, Upload> pending = new ConcurrentHashMap<>();

    private final Thread hook = new Thread(this::abortAll, "tamiz-abort");

    private UploadsInWork(ObjectStore store) {
        super(store);
        this.store = store;
        this.writing = store.beginWriting();
    }

    /** From here until {@link #close}, SIGINT and SIGTERM throw uploads away. */
    static UploadsInWork of(ObjectStore store) {
        UploadsInWork watched = new UploadsInWork(store);
        Runtime.getRuntime().addShutdownHook(watched.hook);
        return watched;
    }

    /** The lock stays locked: whoever would write now waits for the end of the process, which is near. */
    private void abortAll() {
        working.writeLock().lock();
        pending.forEach((id, upload) -> store.abort(upload.key(), id));
        writing.close();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Too late to take it back; it closes what there is to close.
            return;
        }
        writing.close();
    }

    @Override
    public String createUpload(String key, String contentType) {
        working.readLock().lock();
        try {
            String id = store.createUpload(key, contentType);
            pending.put(id, new Upload(key, Thread.currentThread()));
            return id;
        } finally {
            working.readLock().unlock();
        }
    }

    /** A part may come from another thread than its upload. */
    @Override
    public Optional<Executor> background() {
        return store.background();
    }

    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        working.readLock().lock();
        try {
            return store.uploadPart(key, uploadId, number, bytes, length);
        } finally {
            working.readLock().unlock();
        }
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        working.readLock().lock();
        try {
            pending.remove(upload.uploadId());
            return store.complete(upload);
        } finally {
            working.readLock().unlock();
        }
    }

    @Override
    public void abort(String key, String uploadId) {
        working.readLock().lock();
        try {
            store.abort(key, uploadId);
            pending.remove(uploadId);
        } finally {
            working.readLock().unlock();
        }
    }

    /** So records are written, and a record answers for the uploads that it names: those of its writer's thread. */
    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        working.readLock().lock();
        try {
            pending.values().removeIf(upload -> upload.by() == Thread.currentThread());
            return store.putIfAbsent(key, bytes, contentType);
        } finally {
            working.readLock().unlock();
        }
    }

    /** An upload that may have to be thrown away. */
    private record Upload(String key, Thread by) {}
}
