package io.tamiz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The specification is data: YAML files in folders of {@code src/test/resources}, each a list of cases. */
public final class SpecCases {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private SpecCases() {}

    /**
     * One case.
     *
     * @param file the name of the file that it stands in
     */
    public record Entry(String file, Map<?, ?> values) {}

    /** Those of all files of a folder, by the files' names. */
    public static List<Entry> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return of(
                    folder,
                    files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new));
        }
    }

    /** Those of some files of a folder. */
    public static List<Entry> of(String folder, String... files) throws IOException {
        List<Entry> cases = new ArrayList<>();
        for (String file : files) {
            String yaml = Files.readString(folder(folder).resolve(file));
            for (Object entry : (List<?>) new Load(LoadSettings.builder().build()).loadFromString(yaml)) {
                cases.add(new Entry(file, (Map<?, ?>) entry));
            }
        }
        return cases;
    }

    /** Also from the folder above, where a report is run by hand. */
    private static Path folder(String name) {
        Path folder = RESOURCES.resolve(name);
        return Files.exists(folder) ? folder : Path.of("common").resolve(folder);
    }
}
