package io.tamiz.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files of this machine as objects to be read: the bucket is {@code file}, the key the real path. */
public final class LocalFiles implements ObjectSource {
    public static final String BUCKET = "file";

    @Override
    public String name() {
        return BUCKET;
    }

    @Override
    public String place() {
        return "file:/";
    }

    @Override
    public String location(String key) {
        return key;
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return LocalVersions.head(BUCKET, key, Path.of(key));
    }

    @Override
    public InputStream open(ObjectHead head) {
        return LocalVersions.open(BUCKET, head, Path.of(head.key()));
    }

    /** The file itself where there is one: folders are walked by whoever knows which of their files are meant. */
    @Override
    public ObjectPage listPage(String prefix, String startAfter) {
        List<ObjectSummary> found = head(prefix)
                .filter(head -> startAfter.isEmpty())
                .map(head -> List.of(new ObjectSummary(head.key(), head.size(), head.etag(), head.lastModified())))
                .orElse(List.of());
        return new ObjectPage(found, false);
    }
}
