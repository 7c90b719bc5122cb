package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the tutorial and the README tell readers to type works, and prints what they say. */
@Timeout(120)
class DocumentedCommandsTest {
    private static final Path DOCS = Cli.HOME.resolve("docs");

    @TempDir
    private Path folder;

    @Test
    void theTutorialDoesWhatItShows() throws IOException {
        DocumentedShell shell = new DocumentedShell(folder);
        String printed = "";
        int shown = 0;
        for (MarkdownPage.Block block : MarkdownPage.read(DOCS.resolve("tutorial/from-zero-to-parquet.md"))
                .blocks()) {
            switch (block.language()) {
                case "sh" -> printed = shell.run(block.lines());
                case "diff" -> shell.apply(block.lines(), "shop/orders.yaml");
                default -> {
                    shown++;
                    assertThat(Cli.masked(printed, folder)).isEqualTo(Cli.masked(block.text(), folder));
                }
            }
        }
        assertThat(shown).isEqualTo(6);
    }

    @Test
    void theReadmesCommandsWork() throws IOException {
        Files.writeString(folder.resolve("my.csv"), "a,b\n1,x\n2,y\n");
        List<String> own = MarkdownPage.read(Cli.HOME.resolve("README.md")).blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.startsWith("./tamiz ") && !line.startsWith("./tamiz de"))
                .toList();

        String printed = new DocumentedShell(folder).run(own);

        assertThat(own).hasSize(3);
        assertThat(printed).contains("2 rows read = 2 written + 0 rejected + 0 dropped", "(2 of 2 rows)");
    }

    @Test
    void theReferenceHasEveryCommandWithItsOptions() throws IOException {
        String page = Files.readString(DOCS.resolve("reference/command-line.md"));
        CommandLine program = Tamiz.commandLine(Cli.surroundings(new StringWriter(), new StringWriter(), Map.of()));

        assertThat(program.getSubcommands()).hasSize(7);
        program.getSubcommands().forEach((name, command) -> {
            assertThat(page).contains("\n## tamiz " + name);
            String section = page.replaceFirst("(?s).*\n## tamiz " + name, "").replaceFirst("(?s)\n## .*", "");
            for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
                boolean common = List.of("--help", "--version", "--debug").contains(option.longestName());
                assertThat(common ? page : section).as(name).contains("`" + option.longestName());
            }
        });
    }
}
