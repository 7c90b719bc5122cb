package io.tamiz.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tamiz.recipe.RecipeReader;
import io.tamiz.transform.RecipeCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say of each other, of recipes, of the specification and of classes is so. */
class PagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
    private static final Pattern WHY = Pattern.compile("(?m)^- why: \"(.*)\"$");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("sample-data/README.md")));
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
            try (Stream<Path> files = Files.walk(folder, folder.equals(ROOT) ? 1 : 9)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsLinksLeadSomewhere(Path page) throws IOException {
        for (MatchResult link : matches(LINK, Files.readString(page))) {
            String target = link.group(1);
            if (target.contains("://")) {
                continue;
            }
            String[] parts = target.split("#", 2);
            Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
            assertThat(file).as(page + " links to " + target).exists();
            if (parts.length == 2) {
                assertThat(anchors(file)).as(page + " links to " + target).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsRecipesAreRight(Path page) throws IOException {
        for (MatchResult block : matches(YAML, Files.readString(page))) {
            assertThatCode(() -> RecipeCheck.check(page.toString(), RecipeReader.read(page.toString(), block.group(1))))
                    .as(block.group(1))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void interpretationNamesCasesOfTheSpecification() throws IOException {
        Set<String> cases = new HashSet<>();
        for (String folder : List.of("csv-spec", "infer-spec", "messy-spec", "compression-spec")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                for (Path file : files.toList()) {
                    matches(WHY, Files.readString(file)).forEach(why -> cases.add(why.group(1)));
                }
            }
        }
        List<String> named = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/interpretation.md"))) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            if (line.startsWith("| ") && !cells[3].equals("spec")) {
                named.add(cells[3]);
            }
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(cases).containsAll(named).contains("Parquet", "JSON objects", "HTML");
        assertThat(cases).contains("bytes of a program or picture");
    }

    @Test
    void everyInvariantIsEnforcedByAClassThatExists() throws IOException {
        Set<String> classes = new HashSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
        }
        for (String line : Files.readAllLines(ROOT.resolve("INVARIANTS.md"))) {
            if (line.startsWith("- ")) {
                String[] parts = line.split("Enforced by: ", 2);
                assertThat(parts).as(line).hasSize(2);
                List<String> named = matches(CLASS_NAME, parts[1]).stream()
                        .map(name -> name.group(1))
                        .toList();
                assertThat(named).as(line).isNotEmpty();
                assertThat(classes).as(line).containsAll(named);
            }
        }
    }

    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading : matches(HEADING, Files.readString(page))) {
            anchors.add(heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9 _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
