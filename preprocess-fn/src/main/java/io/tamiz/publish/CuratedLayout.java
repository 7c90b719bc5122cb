package io.tamiz.publish;

import io.tamiz.csv.TableNames;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of everything in the curated place. */
public final class CuratedLayout {
    /** Where all that is not data lies; readers of tables skip names with a leading underscore. */
    public static final String META = "_tamiz/";

    private static final String COMMITS = META + "commits/";
    private static final Pattern RECORD = Pattern.compile("([0-9a-f]{16})(?:-([1-9][0-9]{0,8}))?\\.json");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]+");
    /** File systems take 255 bytes; id, incarnation and ending need some of them. */
    private static final int MAX_STEM = 150;

    /** What S3 takes as a key, in bytes of UTF-8. */
    private static final int MAX_KEY_BYTES = 1024;
    /** What file systems take as a name, in bytes; whoever copies the dataset to one needs it. */
    private static final int MAX_SEGMENT_BYTES = 255;
    /** Of a name that is too long, so much is told. */
    private static final int SHOWN = 60;

    private CuratedLayout() {}

    /** The folder of all commit records of one source key. */
    public static String commits(String bucket, String key) {
        return COMMITS + Sha256.hex(bucket, key) + "/";
    }

    /** The commit record of one incarnation. */
    public static String commit(String bucket, String key, String id, int incarnation) {
        return commits(bucket, key) + versioned(id, incarnation) + ".json";
    }

    /** The verdict on the object that cannot be published as it is. */
    public static String verdict(String bucket, String key) {
        return META + "verdicts/" + Sha256.hex(bucket, key) + ".json";
    }

    /** A data file; {@code partition} is empty where nothing partitions. */
    public static String data(String dataset, String partition, String key, String id, int incarnation) {
        String folder = partition.isEmpty() ? dataset : dataset + "/" + partition;
        return folder + "/" + stem(key) + "-" + versioned(id, incarnation) + ".parquet";
    }

    /** The file of rejects. */
    public static String quarantine(String dataset, String key, String id, int incarnation) {
        return META + "quarantine/" + dataset + "/" + stem(key) + "-" + versioned(id, incarnation) + ".csv";
    }

    /**
     * The key's file name without its endings, in letters that are safe in any path and any URL. Different keys may give
     * the same stem; the id keeps them apart. It never begins with {@code _} or {@code .}, which readers would skip.
     */
    public static String stem(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        String letters = Normalizer.normalize(TableNames.bare(name), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
        String safe = UNSAFE.matcher(letters).replaceAll("_").replaceAll("^[_.-]+|[_.-]+$", "");
        return safe.isEmpty() ? "object" : safe.substring(0, Math.min(safe.length(), MAX_STEM));
    }

    /**
     * The key, if stores can take it as a name.
     *
     * @throws ObjectFailedException {@code LIMIT_EXCEEDED}
     */
    static String requireShort(String key) {
        for (String segment : key.split("/", -1)) {
            require(segment, "folder or file name", MAX_SEGMENT_BYTES);
        }
        require(key, "key", MAX_KEY_BYTES);
        return key;
    }

    private static void require(String name, String what, int limit) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > limit) {
            String start = name.substring(0, Math.min(name.length(), SHOWN));
            throw new ObjectFailedException(
                    FailureCode.LIMIT_EXCEEDED,
                    "the output '" + start + "...' needs a " + what + " of " + bytes + " bytes, more than " + limit
                            + "; partition by shorter values, or shorten the dataset's name");
        }
    }

    /** What a name below {@link #commits} says; empty where it is none of ours. */
    static Optional<RecordName> parse(String recordKey) {
        Matcher matcher = RECORD.matcher(recordKey.substring(recordKey.lastIndexOf('/') + 1));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String incarnation = matcher.group(2);
        return Optional.of(new RecordName(matcher.group(1), incarnation == null ? 0 : Integer.parseInt(incarnation)));
    }

    private static String versioned(String id, int incarnation) {
        return incarnation == 0 ? id : id + "-" + incarnation;
    }

    /** What the name of a commit record says. */
    record RecordName(String id, int incarnation) {}
}
