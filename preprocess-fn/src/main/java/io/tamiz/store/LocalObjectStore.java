package io.tamiz.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A folder as a bucket: keys are paths below it. What is being written lies in {@value LocalKeys#UPLOADS} until it is
 * whole and moves to its place in one step.
 */
public final class LocalObjectStore implements ObjectStore {
    private static final Comparator<String> BY_UTF8 =
            Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final String name;
    private final Path root;
    private final LocalFolders folders;
    /** While there is any, the folder of uploads stays though it is empty. */
    private final AtomicInteger writing = new AtomicInteger();

    private LocalObjectStore(String name, Path root) {
        this.name = name;
        this.root = root;
        this.folders = new LocalFolders(root);
    }

    /**
     * A folder under a bucket's name.
     *
     * @param name the bucket's name
     * @param root the folder; made when something is written
     */
    public static LocalObjectStore at(String name, Path root) {
        return new LocalObjectStore(name, root);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() {
        try {
            return (Files.exists(root)
                            ? root.toRealPath()
                            : root.toAbsolutePath().normalize())
                    .toUri()
                    .toString();
        } catch (IOException e) {
            throw LocalVersions.failed(name, "", root, e);
        }
    }

    @Override
    public String location(String key) {
        return root + "/" + key;
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return LocalVersions.head(name, key, path(key));
    }

    @Override
    public InputStream open(ObjectHead head) {
        return LocalVersions.open(name, head, path(head.key()));
    }

    @Override
    public Optional<byte[]> get(String key) {
        Path file = path(key);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw LocalVersions.failed(name, key, file, e);
        }
    }

    /** All at once: walking the folder again for each page would cost more than it saves. */
    @Override
    public ObjectPage listPage(String prefix, String startAfter) {
        Path from = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        if (!Files.isDirectory(from)) {
            return new ObjectPage(List.of(), false);
        }
        try (Stream<Path> files = Files.walk(from)) {
            List<ObjectSummary> found = files.map(file -> root.relativize(file).toString())
                    .filter(key -> key.startsWith(prefix) && !key.startsWith(LocalKeys.UPLOADS + "/"))
                    .filter(key -> startAfter.isEmpty() || BY_UTF8.compare(key, startAfter) > 0)
                    .sorted(BY_UTF8)
                    .flatMap(key -> LocalVersions.head(name, key, root.resolve(key)).stream())
                    .map(head -> new ObjectSummary(head.key(), head.size(), head.etag(), head.lastModified()))
                    .toList();
            return new ObjectPage(found, false);
        } catch (IOException e) {
            throw LocalVersions.failed(name, prefix, from, e);
        }
    }

    @Override
    public void put(String key, byte[] bytes, String contentType) {
        Path target = path(key);
        Path whole = newUpload();
        try {
            folders.write(whole, bytes);
            folders.moveInto(whole, target);
            tidy();
        } catch (IOException e) {
            throw LocalVersions.failed(name, key, target, e);
        }
    }

    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        Path target = path(key);
        Path whole = newUpload();
        try {
            folders.write(whole, bytes);
            return placeIfAbsent(target, whole);
        } catch (IOException e) {
            throw LocalVersions.failed(name, key, target, e);
        }
    }

    private PutResult placeIfAbsent(Path target, Path whole) throws IOException {
        try {
            folders.placeIfAbsent(whole, target, uploads().resolve("lock"));
            return PutResult.WRITTEN;
        } catch (FileAlreadyExistsException e) {
            return PutResult.ALREADY_THERE;
        } finally {
            Files.deleteIfExists(whole);
            tidy();
        }
    }

    @Override
    public void delete(String key) {
        Path file = path(key);
        try {
            if (Files.deleteIfExists(file)) {
                folders.removeEmpty(file.getParent());
            }
        } catch (IOException e) {
            throw LocalVersions.failed(name, key, file, e);
        }
    }

    @Override
    public String createUpload(String key, String contentType) {
        path(key);
        String id = UUID.randomUUID().toString();
        Path upload = uploads().resolve(id);
        try {
            folders.write(upload, new byte[0]);
            return id;
        } catch (IOException e) {
            throw LocalVersions.failed(name, key, upload, e);
        }
    }

    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        Path upload = upload(uploadId);
        try (var out = Files.newOutputStream(upload, StandardOpenOption.APPEND)) {
            out.write(bytes, 0, length);
            return new UploadedObject.Part("part-" + number, length);
        } catch (IOException e) {
            throw LocalVersions.failed(name, key, upload, e);
        }
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        Path target = path(upload.key());
        Path whole = upload(upload.uploadId());
        try {
            if (!Files.exists(whole)) {
                return CompleteResult.NO_SUCH_UPLOAD;
            }
            folders.moveInto(whole, target);
            tidy();
            return CompleteResult.COMPLETED;
        } catch (NoSuchFileException takenMeanwhile) {
            return CompleteResult.NO_SUCH_UPLOAD;
        } catch (IOException e) {
            throw LocalVersions.failed(name, upload.key(), target, e);
        }
    }

    @Override
    public void abort(String key, String uploadId) {
        Path upload = upload(uploadId);
        try {
            Files.deleteIfExists(upload);
            tidy();
        } catch (IOException e) {
            throw LocalVersions.failed(name, key, upload, e);
        }
    }

    @Override
    public Writing beginWriting() {
        writing.incrementAndGet();
        return () -> {
            writing.decrementAndGet();
            try {
                tidy();
            } catch (IOException e) {
                throw LocalVersions.failed(name, "", uploads(), e);
            }
        };
    }

    private void tidy() throws IOException {
        if (writing.get() == 0) {
            folders.removeEmpty(uploads());
        }
    }

    private Path path(String key) {
        return LocalKeys.resolve(root, name, key);
    }

    private Path newUpload() {
        return uploads().resolve(UUID.randomUUID().toString());
    }

    private Path uploads() {
        return root.resolve(LocalKeys.UPLOADS);
    }

    /** Upload ids come back out of records, so they are looked at before they become a path. */
    private Path upload(String uploadId) {
        return uploads().resolve(UUID.fromString(uploadId).toString());
    }
}
