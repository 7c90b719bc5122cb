package io.tamiz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps outputs and inputs apart. In S3 neither may lie inside the other: outputs among the inputs would be inputs of a
 * function that watches them. On a disk they only must not be the same folder: nothing watches it, and of an output no
 * CSV is ever taken as an input.
 *
 * @param shown as the user wrote it
 * @param at where outputs go
 */
record OutputPlace(String shown, Location at) {
    /**
     * Refuses an input that is, or in S3 overlaps with, the place of the output.
     *
     * @throws CommandException if it does, links resolved
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
        if (Files.isDirectory(from) && real(from).equals(real(output))) {
            throw CommandException.wrongUsage(
                    "[" + input + "] is the output " + shown + " too; name another " + kind() + " for the output");
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
