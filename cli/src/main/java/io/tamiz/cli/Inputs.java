package io.tamiz.cli;

import io.tamiz.store.LocalFiles;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectSource;
import io.tamiz.store.ObjectSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the objects that a user means: a file, the CSV files of a folder, an object, the objects under a prefix. */
final class Inputs {
    private static final Pattern CSV_NAME =
            Pattern.compile(".*\\.(csv|tsv|tab|txt)(\\.(gz|gzip|bgz|zst|zstd|bz2|zip))?", Pattern.DOTALL);
    /** What Tamiz writes for itself beside its outputs. */
    private static final String OWN_FOLDER = "_tamiz";

    private final Stores stores;

    Inputs(Stores stores) {
        this.stores = stores;
    }

    /**
     * The objects at this place, in the order of their keys; a single file or object is taken whatever its name.
     *
     * @throws CommandException where there is none
     */
    List<Input> at(Location location) {
        return location instanceof Location.S3 s3 ? inBucket(s3) : onDisk(((Location.Local) location).path());
    }

    private static List<Input> onDisk(Path path) {
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        if (!Files.exists(path)) {
            throw CommandException.inputGone("[" + path + "] no such file or folder; check the path");
        }
        if (!Files.isRegularFile(path)) {
            // Such an object has no length and no version, and may be read only once.
            throw CommandException.inputFailed("[" + path + "] is no regular file; copy its content into a file");
        }
        return List.of(file(path, String.valueOf(path.getFileName())));
    }

    private static List<Input> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Input> found = files.filter(
                            file -> isMeant(folder.relativize(file).toString()))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> folder.relativize(file).toString()))
                    .map(file -> file(file, folder.relativize(file).toString()))
                    .toList();
            return required(found, folder.toString());
        } catch (IOException | UncheckedIOException e) {
            throw CommandException.inputFailed("[" + folder + "] the folder cannot be read: " + e.getMessage());
        }
    }

    private static Input file(Path file, String name) {
        try {
            Path real = file.toRealPath();
            return new Input(new LocalFiles(), real.toString(), name, file.toString(), Files.size(real));
        } catch (IOException e) {
            throw CommandException.inputFailed("[" + file + "] the file cannot be read: " + e.getMessage());
        }
    }

    private List<Input> inBucket(Location.S3 at) {
        ObjectSource bucket = stores.bucket(at.bucket());
        if (at.key().isEmpty() || at.key().endsWith("/")) {
            return underPrefix(bucket, at);
        }
        ObjectHead head = bucket.head(at.key())
                .orElseThrow(() -> CommandException.inputGone(
                        "[" + at + "] no such object; check the key, or end a prefix with '/'"));
        return List.of(new Input(bucket, at.key(), at.key(), at.toString(), head.size()));
    }

    private static List<Input> underPrefix(ObjectSource bucket, Location.S3 at) {
        List<Input> found = new ArrayList<>();
        for (ObjectSummary object : bucket.list(at.key())) {
            if (isMeant(object.key().substring(at.key().length()))) {
                String key = object.key();
                found.add(new Input(bucket, key, key, bucket.location(key), object.size()));
            }
        }
        return required(found, at.toString());
    }

    private static List<Input> required(List<Input> found, String where) {
        if (found.isEmpty()) {
            throw CommandException.inputFailed(
                    "[" + where + "] no CSV files found; expected names like *.csv, *.tsv, *.txt, *.csv.gz");
        }
        return found;
    }

    /** Neither hidden, nor one of our own files, and named like CSV. */
    private static boolean isMeant(String relative) {
        for (String segment : relative.split("/", -1)) {
            if (segment.startsWith(".") || segment.equals(OWN_FOLDER)) {
                return false;
            }
        }
        return CSV_NAME.matcher(relative.toLowerCase(Locale.ROOT)).matches();
    }
}
