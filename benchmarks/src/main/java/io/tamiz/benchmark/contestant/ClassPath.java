package io.tamiz.benchmark.contestant;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;

/** Where classes come from. */
final class ClassPath {
    private ClassPath() {}

    /** The jars or folders that hold these classes, so that a peer is not slowed down by the jars of others. */
    static List<Path> of(Class<?>... classes) {
        return Arrays.stream(classes).map(ClassPath::place).distinct().toList();
    }

    private static Path place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException(type + " belongs to the JDK");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
