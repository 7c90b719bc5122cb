package io.tamiz.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns keys into paths under a root that none of them can leave. */
final class LocalKeys {
    /** Where uploads lie until they are completed; no key may lead there. */
    static final String UPLOADS = ".tamiz-uploads";

    /** What file systems take as a name. */
    private static final int MAX_SEGMENT_BYTES = 255;

    private LocalKeys() {}

    /** @throws StoreException {@code INVALID_KEY} */
    static Path resolve(Path root, String bucket, String key) {
        String fault = fault(key);
        if (!fault.isEmpty()) {
            throw invalid(bucket, key, fault, null);
        }
        try {
            return root.resolve(key);
        } catch (InvalidPathException e) {
            throw invalid(bucket, key, "cannot be a path on this system: " + e.getReason(), e);
        }
    }

    private static String fault(String key) {
        if (key.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == '\\')) {
            return "holds a control character or a backslash";
        }
        String[] segments = key.split("/", -1);
        for (String segment : segments) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return "has an empty segment, '.' or '..'";
            }
            if (segment.getBytes(StandardCharsets.UTF_8).length > MAX_SEGMENT_BYTES) {
                return "has a segment of more than " + MAX_SEGMENT_BYTES + " bytes";
            }
        }
        return segments[0].equals(UPLOADS) ? "lies in the folder of pending uploads" : "";
    }

    private static StoreException invalid(String bucket, String key, String fault, @Nullable Throwable cause) {
        String shown = key.replaceAll("\\p{Cntrl}", "?");
        StoreException.Kind kind = StoreException.Kind.INVALID_KEY;
        return new StoreException(
                kind, bucket, key, "[" + bucket + "] the key '" + shown + "' " + fault + "; " + kind.remedy(), cause);
    }
}
