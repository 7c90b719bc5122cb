package io.tamiz.function;

import io.tamiz.store.ForwardingObjectStore;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectStore;
import java.io.InputStream;
import java.util.Optional;

/** Counts how often an object is read. */
final class CountingReads extends ForwardingObjectStore {
    private int reads;

    CountingReads(ObjectStore store) {
        super(store);
    }

    int reads() {
        return reads;
    }

    @Override
    public Optional<byte[]> get(String key) {
        reads++;
        return super.get(key);
    }

    @Override
    public InputStream open(ObjectHead head) {
        reads++;
        return super.open(head);
    }
}
