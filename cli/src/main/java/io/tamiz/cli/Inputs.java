package io.tamiz.cli;

import io.tamiz.csv.TableNames;
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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the objects that a user means: a file, the CSV files of a folder, an object, the objects under a prefix. */
final class Inputs {
    /** What Tamiz writes for itself beside its outputs. */
    private static final String OWN_FOLDER = "_tamiz";
    /** Of the files that are left alone, so many are named. */
    private static final int MAX_NAMED = 5;

    private final Stores stores;
    private final Consumer<String> notes;

    /** @param notes is told, one line a place, which files of a folder are not taken */
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
            List<Input> found = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String relative = folder.relativize(file).toString();
                if (isVisible(relative) && TableNames.isTable(relative)) {
                    found.add(file(file, relative));
                } else if (isVisible(relative)) {
                    others.add(relative);
                }
            }
            tell(folder.toString(), others);
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

    private List<Input> underPrefix(ObjectSource bucket, Location.S3 at) {
        List<Input> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (ObjectSummary object : bucket.list(at.key())) {
            String key = object.key();
            String relative = key.substring(at.key().length());
            if (isVisible(relative) && TableNames.isTable(key)) {
                found.add(new Input(bucket, key, key, bucket.location(key), object.size()));
            } else if (isVisible(relative) && !key.endsWith("/")) {
                others.add(relative);
            }
        }
        tell(at.toString(), others);
        return required(found, at.toString());
    }

    /** What a user may take for input is not passed over in silence. */
    private void tell(String where, List<String> names) {
        if (!names.isEmpty()) {
            String shown = names.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
            notes.accept("[" + where + "] left alone, as not named like *.csv, *.tsv, *.txt or *.dat: "
                    + (names.size() > MAX_NAMED ? names.size() + " files, " + shown + ", ..." : shown)
                    + "; give the path of a file itself to read it");
        }
    }

    private static List<Input> required(List<Input> found, String where) {
        if (found.isEmpty()) {
            throw CommandException.inputFailed(
                    "[" + where + "] no CSV files found; expected names like *.csv, *.tsv, *.txt, *.dat, *.csv.gz");
        }
        return found;
    }

    /** Neither hidden nor one of our own files. */
    private static boolean isVisible(String relative) {
        for (String segment : relative.split("/", -1)) {
            if (segment.startsWith(".") || segment.equals(OWN_FOLDER)) {
                return false;
            }
        }
        return true;
    }
}
