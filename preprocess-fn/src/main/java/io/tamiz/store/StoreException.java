package io.tamiz.store;

import org.jspecify.annotations.Nullable;

/** The store did not do what it was asked. The message is one line: which object, what was found, what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String bucket;
    private final String key;

    /** @param key the key, or empty where the bucket as a whole is meant */
    public StoreException(Kind kind, String bucket, String key, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.bucket = bucket;
        this.key = key;
    }

    public Kind kind() {
        return kind;
    }

    public String bucket() {
        return bucket;
    }

    public String key() {
        return key;
    }

    /** What is the matter. */
    public enum Kind {
        NO_SUCH_BUCKET("the bucket does not exist", "check its name, the region and the endpoint"),
        ACCESS_DENIED("access is denied", "grant the permission to whoever's credentials are used"),
        WRONG_CREDENTIALS(
                "the credentials are wrong", "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile"),
        UNAVAILABLE("the store does not answer as it should", "try again, and check the endpoint"),
        INVALID_KEY("the key cannot be a name here", "rename the object"),
        OTHER("the store refused", "see the cause");

        private final String meaning;
        private final String remedy;

        Kind(String meaning, String remedy) {
            this.meaning = meaning;
            this.remedy = remedy;
        }

        /** What was found, as one clause without a full stop. */
        public String meaning() {
            return meaning;
        }

        /** What to do about it, as one clause without a full stop. */
        public String remedy() {
            return remedy;
        }
    }
}
