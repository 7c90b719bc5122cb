package io.tamiz.cli;

import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectPage;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.ObjectSummary;
import io.tamiz.store.UploadedObject;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The objects of a bucket below a prefix, as a bucket of its own: an output may be {@code s3://bucket/folder}. */
final class PrefixedObjectStore implements ObjectStore {
    private final ObjectStore bucket;
    private final String prefix;

    /** @param prefix ends in a slash */
    PrefixedObjectStore(ObjectStore bucket, String prefix) {
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public String name() {
        return bucket.name();
    }

    @Override
    public String place() {
        return bucket.place() + "/" + prefix;
    }

    @Override
    public String location(String key) {
        return bucket.location(prefix + key);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return bucket.head(prefix + key).map(head -> rename(head, key));
    }

    @Override
    public InputStream open(ObjectHead head) {
        return bucket.open(rename(head, prefix + head.key()));
    }

    private static ObjectHead rename(ObjectHead head, String key) {
        return new ObjectHead(key, head.versionId(), head.etag(), head.lastModified(), head.size());
    }

    @Override
    public ObjectPage listPage(String start, String startAfter) {
        ObjectPage page = bucket.listPage(prefix + start, startAfter.isEmpty() ? "" : prefix + startAfter);
        return new ObjectPage(page.objects().stream().map(this::withoutPrefix).toList(), page.more());
    }

    private ObjectSummary withoutPrefix(ObjectSummary object) {
        return new ObjectSummary(
                object.key().substring(prefix.length()), object.size(), object.etag(), object.lastModified());
    }

    @Override
    public Optional<byte[]> get(String key) {
        return bucket.get(prefix + key);
    }

    @Override
    public void put(String key, byte[] bytes, String contentType) {
        bucket.put(prefix + key, bytes, contentType);
    }

    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        return bucket.putIfAbsent(prefix + key, bytes, contentType);
    }

    @Override
    public void delete(String key) {
        bucket.delete(prefix + key);
    }

    @Override
    public String createUpload(String key, String contentType) {
        return bucket.createUpload(prefix + key, contentType);
    }

    @Override
    public Optional<Executor> background() {
        return bucket.background();
    }

    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        return bucket.uploadPart(prefix + key, uploadId, number, bytes, length);
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        return bucket.complete(new UploadedObject(prefix + upload.key(), upload.uploadId(), upload.parts()));
    }

    @Override
    public void abort(String key, String uploadId) {
        bucket.abort(prefix + key, uploadId);
    }
}
