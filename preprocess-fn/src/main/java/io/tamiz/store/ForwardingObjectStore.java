package io.tamiz.store;

import java.io.InputStream;
import java.util.Optional;

/**
 * A store in front of another one, to be extended by those that change or watch some of its calls. What the port does
 * by default, {@link #beginWriting} and {@link #background} too, is not asked of the store behind.
 */
public class ForwardingObjectStore implements ObjectStore {
    private final ObjectStore store;

    protected ForwardingObjectStore(ObjectStore store) {
        this.store = store;
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

    @Override
    public Optional<byte[]> get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, byte[] bytes, String contentType) {
        store.put(key, bytes, contentType);
    }

    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        return store.putIfAbsent(key, bytes, contentType);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public String createUpload(String key, String contentType) {
        return store.createUpload(key, contentType);
    }

    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        return store.uploadPart(key, uploadId, number, bytes, length);
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        return store.complete(upload);
    }

    @Override
    public void abort(String key, String uploadId) {
        store.abort(key, uploadId);
    }
}
