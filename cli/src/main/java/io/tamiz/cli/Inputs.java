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
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the objects that a user means: a file, the CSV files of a folder, an object, the objects under a prefix. */
final class Inputs {
    private static final Pattern CSV_NAME =
            Pattern.compile(".*\\.(csv|tsv|tab|psv|txt)(\\.(gz|gzip|bgz|zst|zstd|bz2|zip))?", Pattern.DOTALL);
    /** What Tamiz writes for itself beside its outputs. */
    private static final String OWN_FOLDER = "_tamiz";

    /** So many of the files left out are named. */
    private static final int NAMED = 3;

    private final Stores stores;
    private final Consumer<String> notes;

    /** @param notes takes a line about files of a folder that are not named like CSV */
    Inputs(Stores stores, Consumer<String> notes) {
        this.stores = stores;
        this.notes = notes;
    }

    /**
     * The objects at this place, in the order of their keys; a single file or object is taken whatever its name.
     *
     * @throws CommandException where there is none
     */
    List<Input> at(Location location) {
        return location instanceof Location.S3 s3 ? inBucket(s3) : onDisk(((Location.Local) location).path());
    }

    private List<Input> onDisk(Path path) {
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

    private List<Input> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> seen = files.filter(Files::isRegularFile)
                    .filter(file -> !isPassedOver(relative(folder, file)))
                    .sorted(Comparator.comparing(file -> relative(folder, file)))
                    .toList();
            List<Input> found = seen.stream()
                    .filter(file -> isCsv(relative(folder, file)))
                    .map(file -> file(file, relative(folder, file)))
                    .toList();
            List<String> names =
                    seen.stream().map(file -> relative(folder, file)).toList();
            return required(found, names, folder.toString());
        } catch (IOException | UncheckedIOException e) {
            throw CommandException.inputFailed("[" + folder + "] the folder cannot be read: " + e.getMessage());
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString();
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

    private List<Input> underPrefix(ObjectSource bucket, Location.S3 at) {
        List<Input> found = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (ObjectSummary object : bucket.list(at.key())) {
            String relative = object.key().substring(at.key().length());
            if (isPassedOver(relative) || relative.isEmpty() || relative.endsWith("/")) {
                continue;
            }
            seen.add(relative);
            if (isCsv(relative)) {
                String key = object.key();
                found.add(new Input(bucket, key, key, bucket.location(key), object.size()));
            }
        }
        return required(found, seen, at.toString());
    }

    private List<Input> required(List<Input> found, List<String> seen, String where) {
        if (found.isEmpty()) {
            throw CommandException.inputFailed(
                    "[" + where + "] no CSV files found; expected names like *.csv, *.tsv, *.txt, *.csv.gz");
        }
        List<String> others = seen.stream().filter(name -> !isCsv(name)).toList();
        if (!others.isEmpty()) {
            String more = others.size() > NAMED ? ", ..." : "";
            notes.accept("[" + where + "] " + others.size() + (others.size() == 1 ? " file is" : " files are")
                    + " not named like CSV and not read: "
                    + String.join(", ", others.subList(0, Math.min(NAMED, others.size()))) + more
                    + "; to have them read, give them by their names");
        }
        return found;
    }

    /** Whether it is hidden, or one of our own files. */
    private static boolean isPassedOver(String relative) {
        for (String segment : relative.split("/", -1)) {
            if (segment.startsWith(".") || segment.equals(OWN_FOLDER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCsv(String relative) {
        return CSV_NAME.matcher(relative.toLowerCase(Locale.ROOT)).matches();
    }
}
