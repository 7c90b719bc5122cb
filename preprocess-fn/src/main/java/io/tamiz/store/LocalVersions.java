package io.tamiz.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Files as versions of objects: modification time and size stand for the ETag. */
final class LocalVersions {
    private LocalVersions() {}

    /** The regular file's version; empty where there is no such file. */
    static Optional<ObjectHead> head(String bucket, String key, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            FileTime modified = attributes.lastModifiedTime();
            String etag = modified.to(TimeUnit.NANOSECONDS) + "-" + attributes.size();
            return Optional.of(new ObjectHead(key, null, etag, modified.toInstant(), attributes.size()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed(bucket, key, file, e);
        }
    }

    /** The file's bytes; reading its end fails where it was changed meanwhile. */
    static InputStream open(String bucket, ObjectHead head, Path file) {
        check(bucket, head, file);
        try {
            return new CheckedAtEnd(Files.newInputStream(file), () -> check(bucket, head, file));
        } catch (NoSuchFileException e) {
            throw new ObjectChangedException(file.toString(), ObjectChangedException.Change.GONE);
        } catch (IOException e) {
            throw failed(bucket, head.key(), file, e);
        }
    }

    static StoreException failed(String bucket, String key, Path file, IOException e) {
        StoreException.Kind kind = e instanceof AccessDeniedException
                ? StoreException.Kind.ACCESS_DENIED
                : StoreException.Kind.UNAVAILABLE;
        String found = e instanceof AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
        return new StoreException(
                kind, bucket, key, "[" + file + "] " + found + "; check the path and its permissions", e);
    }

    private static void check(String bucket, ObjectHead head, Path file) {
        ObjectHead now = head(bucket, head.key(), file)
                .orElseThrow(() -> new ObjectChangedException(file.toString(), ObjectChangedException.Change.GONE));
        if (!now.etag().equals(head.etag())) {
            throw new ObjectChangedException(file.toString(), ObjectChangedException.Change.OVERWRITTEN);
        }
    }

    /** A file may be written to while it is read, so its version is looked at again at the end. */
    private static final class CheckedAtEnd extends FilterInputStream {
        private final Runnable check;

        CheckedAtEnd(InputStream in, Runnable check) {
            super(in);
            this.check = check;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return checked(super.read(bytes, offset, length));
        }

        private int checked(int result) {
            if (result < 0) {
                check.run();
            }
            return result;
        }
    }
}
