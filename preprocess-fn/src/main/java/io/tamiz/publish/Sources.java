package io.tamiz.publish;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectSource;
import io.tamiz.store.StoreException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at a source where it is the object's verdict, not trouble with the store, that it may not be read. */
final class Sources {
    private Sources() {}

    static Optional<ObjectHead> head(ObjectSource raw, String key) {
        return readable(raw.location(key), () -> raw.head(key));
    }

    static InputStream open(ObjectSource raw, ObjectHead head) {
        return readable(raw.location(head.key()), () -> raw.open(head));
    }

    private static <T> T readable(String location, Supplier<T> look) {
        try {
            return look.get();
        } catch (StoreException e) {
            throw switch (e.kind()) {
                case ACCESS_DENIED -> failed(FailureCode.ACCESS_DENIED, location, e);
                case NO_SUCH_BUCKET -> failed(FailureCode.NO_SUCH_BUCKET, location, e);
                case WRONG_CREDENTIALS, UNAVAILABLE, INVALID_KEY, OTHER -> e;
            };
        }
    }

    private static ObjectFailedException failed(FailureCode code, String location, StoreException cause) {
        return new ObjectFailedException(code, "[" + location + "] " + code.meaning(), cause);
    }
}
