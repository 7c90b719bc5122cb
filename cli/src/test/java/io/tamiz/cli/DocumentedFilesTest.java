package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names in the examples of the reference are those that are written. */
class DocumentedFilesTest {
    private static final Path REFERENCE = Cli.HOME.resolve("docs/reference");
    private static final Pattern FOOTER_KEY = Pattern.compile("tamiz\\.[a-z.]*[a-z]|parquet\\.avro\\.schema");

    private final ObjectMapper mapper = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void filesAreAsTheReferenceShowsThem() throws IOException {
        Path page = REFERENCE.resolve("files.md");
        String recipe = block(page, "yaml", 0);

        run(block(page, "text", 0), recipe);

        assertThat(paths(written("_tamiz/commits"))).isEqualTo(paths(block(page, "json", 0)));
        assertThat(written("_tamiz/quarantine").replace("\r\n", "\n")).isEqualTo(block(page, "csv", 0));
        assertThat(footerKeys(written("orders"))).isEqualTo(footerKeys(Files.readString(page)));

        run(block(page, "text", 0), recipe + "policies: { max_reject_rate: 0.1 }\n");

        assertThat(paths(written("_tamiz/verdicts"))).isEqualTo(paths(block(page, "json", 1)));
    }

    @Test
    void theSummaryOfRunIsAsTheReferenceShowsIt() throws IOException {
        Path page = REFERENCE.resolve("files.md");

        Cli result = run(block(page, "text", 0), block(page, "yaml", 0));

        assertThat(paths(result.out())).isEqualTo(paths(block(REFERENCE.resolve("command-line.md"), "json", 0)));
    }

    private Cli run(String csv, String recipe) throws IOException {
        return Cli.run(
                "run",
                Files.writeString(folder.resolve("orders.csv"), csv).toString(),
                "--recipe",
                Files.writeString(folder.resolve("orders.yaml"), recipe).toString(),
                "--out",
                folder.resolve("curated").toString(),
                "--json");
    }

    private String written(String under) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("curated").resolve(under))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            return Files.readString(file, under.startsWith("_") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        }
    }

    private static String block(Path page, String language, int index) throws IOException {
        List<String> blocks = MarkdownPage.read(page).blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(MarkdownPage.Block::text)
                .toList();
        return blocks.get(index);
    }

    private static Set<String> footerKeys(String text) {
        Set<String> keys = new TreeSet<>();
        FOOTER_KEY.matcher(text).results().forEach(found -> keys.add(found.group()));
        return keys;
    }

    /** The names of all fields, each with those it stands in. */
    private Set<String> paths(String json) throws IOException {
        Set<String> paths = new TreeSet<>();
        addPaths("", mapper.readTree(json), paths);
        return paths;
    }

    private static void addPaths(String above, JsonNode node, Set<String> paths) {
        node.properties().forEach(field -> {
            paths.add(above + "/" + field.getKey());
            addPaths(above + "/" + field.getKey(), field.getValue(), paths);
        });
        if (node.isArray()) {
            node.forEach(item -> addPaths(above, item, paths));
        }
    }
}
