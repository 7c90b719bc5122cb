package io.tamiz.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where something is, as a user writes it: a path, or {@code s3://bucket/key}. */
sealed interface Location {
    String S3_SCHEME = "s3://";

    /**
     * Tells the two apart.
     *
     * @param text as the user wrote it
     * @throws CommandException if it is neither
     */
    static Location of(String text) {
        if (text.startsWith(S3_SCHEME)) {
            return s3(text);
        }
        if (text.isEmpty()) {
            throw CommandException.wrongUsage("expected a path or s3://bucket/key, found an empty text");
        }
        try {
            return new Local(Path.of(text));
        } catch (InvalidPathException e) {
            throw CommandException.wrongUsage("'" + text + "' is not a path: " + e.getReason());
        }
    }

    private static Location s3(String text) {
        String rest = text.substring(S3_SCHEME.length());
        int slash = rest.indexOf('/');
        String bucket = slash < 0 ? rest : rest.substring(0, slash);
        if (bucket.isEmpty()) {
            throw CommandException.wrongUsage("expected s3://bucket/key, found '" + text + "'");
        }
        return new S3(bucket, slash < 0 ? "" : rest.substring(slash + 1));
    }

    /** A path on this machine. */
    record Local(Path path) implements Location {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A place in a bucket.
     *
     * @param key a key, or what keys start with, or empty
     */
    record S3(String bucket, String key) implements Location {
        @Override
        public String toString() {
            return S3_SCHEME + bucket + "/" + key;
        }
    }
}
