package io.tamiz.function;

import io.tamiz.store.ForwardingObjectStore;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectStore;
import java.io.InputStream;
import java.util.Optional;

/** Lets somebody else act between a listing and the next reading of an object. */
final class BeforeNextRead extends ForwardingObjectStore {
    private Runnable act = () -> {};

    BeforeNextRead(ObjectStore store) {
        super(store);
    }

    void run(Runnable somebodyElse) {
        act = somebodyElse;
    }

    private void actOnce() {
        Runnable now = act;
        act = () -> {};
        now.run();
    }

    @Override
    public Optional<byte[]> get(String key) {
        actOnce();
        return super.get(key);
    }

    @Override
    public InputStream open(ObjectHead head) {
        actOnce();
        return super.open(head);
    }
}
