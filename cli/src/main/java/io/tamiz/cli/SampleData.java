package io.tamiz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample files that lie beside the program: a folder for each dataset, with CSV files and a recipe. */
record SampleData(Path folder) {
    /** Where they are, below the folder of the program. */
    static SampleData of(Surroundings surroundings) {
        return new SampleData(surroundings.home().resolve("sample-data"));
    }

    /**
     * The CSV files, in the order of their paths.
     *
     * @throws CommandException if there are none
     */
    List<Path> files() {
        try (Stream<Path> files = Files.find(folder, 2, (file, attributes) -> isSample(file))) {
            List<Path> found = files.sorted().toList();
            if (found.isEmpty()) {
                throw missing();
            }
            return found;
        } catch (IOException e) {
            throw missing();
        }
    }

    private CommandException missing() {
        return CommandException.inputFailed(
                "[" + folder + "] no sample files here; run the program from its own checkout by ./tamiz");
    }

    private boolean isSample(Path file) {
        return folder.relativize(file).getNameCount() == 2 && file.toString().endsWith(".csv");
    }

    /** The key under which a file is dropped, for instance {@code trips/trips.csv}. */
    String key(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
