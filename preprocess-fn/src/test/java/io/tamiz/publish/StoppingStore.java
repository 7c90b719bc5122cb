package io.tamiz.publish;

import io.tamiz.store.ForwardingObjectStore;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.UploadedObject;
import java.util.function.Supplier;

/** A store whose caller dies at one of its effects: that one and all later ones never happen, or just lose their answer. */
final class StoppingStore extends ForwardingObjectStore {
    private final When when;
    private int effectsLeft;

    /** Whether the effect at which the caller dies still happens. */
    enum When {
        BEFORE,
        AFTER
    }

    /** @param effects how many happen in peace */
    StoppingStore(ObjectStore store, int effects, When when) {
        super(store);
        this.effectsLeft = effects;
        this.when = when;
    }

    private synchronized <T> T effect(Supplier<T> call) {
        if (effectsLeft < 0 || (effectsLeft == 0 && when == When.BEFORE)) {
            effectsLeft = -1;
            throw new KilledError();
        }
        T result = call.get();
        if (effectsLeft-- == 0) {
            throw new KilledError();
        }
        return result;
    }

    private void effect(Runnable call) {
        effect(() -> {
            call.run();
            return true;
        });
    }

    @Override
    public void put(String key, byte[] bytes, String contentType) {
        effect(() -> super.put(key, bytes, contentType));
    }

    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        return effect(() -> super.putIfAbsent(key, bytes, contentType));
    }

    @Override
    public void delete(String key) {
        effect(() -> super.delete(key));
    }

    @Override
    public String createUpload(String key, String contentType) {
        return effect(() -> super.createUpload(key, contentType));
    }

    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        return effect(() -> super.uploadPart(key, uploadId, number, bytes, length));
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        return effect(() -> super.complete(upload));
    }

    @Override
    public void abort(String key, String uploadId) {
        effect(() -> super.abort(key, uploadId));
    }

    /** An error, so that no code that deals with failures of a store takes it for one. */
    static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }
}
