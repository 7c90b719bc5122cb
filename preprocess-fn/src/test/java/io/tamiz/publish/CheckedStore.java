package io.tamiz.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.store.ForwardingObjectStore;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.ObjectSummary;
import io.tamiz.store.UploadedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A store that looks, after each step with an effect, whether each visible data file is named by a live record. */
final class CheckedStore extends ForwardingObjectStore {
    private final ObjectStore store;
    private final List<String> steps = new ArrayList<>();
    private Runnable beforeNextPutIfAbsent = () -> {};

    CheckedStore(ObjectStore store) {
        super(store);
        this.store = store;
    }

    /** The names of the steps so far. */
    List<String> steps() {
        return steps;
    }

    /** What another worker does just before the next record is put. */
    void beforeNextPutIfAbsent(Runnable act) {
        beforeNextPutIfAbsent = act;
    }

    /** What no worker does: nothing is checked. */
    void damage(String key, byte[] bytes) {
        store.put(key, bytes, "application/octet-stream");
    }

    /** Keys of all visible data files. */
    Set<String> dataFiles() {
        Set<String> keys = new TreeSet<>();
        for (ObjectSummary object : store.list("")) {
            if (!object.key().startsWith(CuratedLayout.META)) {
                keys.add(object.key());
            }
        }
        return keys;
    }

    /** All live records. */
    List<CommitRecord> liveRecords() {
        List<CommitRecord> records = new ArrayList<>();
        for (ObjectSummary object : store.list("_tamiz/commits/")) {
            if (object.size() > 0) {
                records.add(Json.read(store.get(object.key()).orElseThrow(), CommitRecord.class, store, object.key()));
            }
        }
        return records;
    }

    private void check(String step) {
        steps.add(step);
        Set<String> named = new TreeSet<>();
        liveRecords().forEach(record -> record.outputs().forEach(file -> named.add(file.key())));
        assertThat(named).as("named by live records after " + step).containsAll(dataFiles());
    }

    @Override
    public void put(String key, byte[] bytes, String contentType) {
        store.put(key, bytes, contentType);
        check("put");
    }

    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        Runnable act = beforeNextPutIfAbsent;
        beforeNextPutIfAbsent = () -> {};
        act.run();
        PutResult result = store.putIfAbsent(key, bytes, contentType);
        check("putIfAbsent");
        return result;
    }

    @Override
    public void delete(String key) {
        store.delete(key);
        check("delete");
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        CompleteResult result = store.complete(upload);
        check("complete");
        return result;
    }

    @Override
    public void abort(String key, String uploadId) {
        store.abort(key, uploadId);
        check("abort");
    }

    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        UploadedObject.Part part = store.uploadPart(key, uploadId, number, bytes, length);
        check("uploadPart");
        return part;
    }
}
