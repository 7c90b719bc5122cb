package io.tamiz.cli;

import io.tamiz.store.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps outputs and inputs apart: outputs among the inputs would be inputs of the next run, and of a function that
 * watches them.
 *
 * @param shown as the user wrote it
 * @param at where outputs go
 */
record OutputPlace(String shown, Location at) {
    /**
     * @throws CommandException if one lies inside the other, links resolved
     */
    void refuseAmong(Location input) {
        if (at instanceof Location.S3 output && input instanceof Location.S3 from) {
            if (from.bucket().equals(output.bucket())) {
                refuse(from, folder(output.key()));
            }
        } else if (at instanceof Location.Local output && input instanceof Location.Local from) {
            refuse(input, output.path(), from.path());
        }
    }

    /** An object found below a folder may lie elsewhere, behind a link. */
    void refuseFound(Input found) {
        if (at instanceof Location.Local output
                && found.source() instanceof LocalFiles
                && Path.of(found.key()).startsWith(real(output.path()))) {
            throw inputInside(found.shown());
        }
    }

    private void refuse(Location.S3 from, String output) {
        if (from.key().startsWith(output)) {
            throw inputInside(from.toString());
        }
        boolean isFolder = from.key().isEmpty() || from.key().endsWith("/");
        if (isFolder && output.startsWith(from.key())) {
            throw outputInside(from);
        }
    }

    private void refuse(Location input, Path output, Path from) {
        if (real(from).startsWith(real(output))) {
            throw inputInside(input.toString());
        }
        if (Files.isDirectory(from) && real(output).startsWith(real(from))) {
            throw outputInside(input);
        }
    }

    private CommandException outputInside(Location input) {
        return CommandException.wrongUsage(
                "[" + shown + "] lies inside the input " + input + "; name another " + kind() + " for the output");
    }

    private CommandException inputInside(String input) {
        return CommandException.wrongUsage(
                "[" + input + "] lies inside the output " + shown + "; name another " + kind() + " for the output");
    }

    private String kind() {
        return at instanceof Location.S3 ? "bucket or prefix" : "folder";
    }

    private static String folder(String key) {
        return key.isEmpty() ? "" : key.replaceFirst("/*$", "/");
    }

    /** As far as it exists, links are resolved; the rest is taken as it is. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path known = absolute; known != null; known = known.getParent()) {
            if (Files.exists(known)) {
                try {
                    return known.toRealPath()
                            .resolve(known.relativize(absolute))
                            .normalize();
                } catch (IOException e) {
                    throw CommandException.inputFailed("[" + path + "] cannot be read: " + e.getMessage());
                }
            }
        }
        return absolute;
    }
}
