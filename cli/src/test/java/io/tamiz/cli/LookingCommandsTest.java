package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that only look: show, check, infer. */
class LookingCommandsTest {
    private static final String CSV = "id,name,fare\n1,\"a, b\",10.50\n2,,3\nx,ñandú,4\n";
    private static final String RECIPE = """
            dataset: fares
            version: 1
            source: { keys: ["*"] }
            columns:
              - { name: id, type: int32 }
              - { name: name, type: string }
              - { name: fare, type: "decimal(10,2)" }
            """;

    @TempDir
    private Path folder;

    private String input() throws IOException {
        return Files.writeString(folder.resolve("a.csv"), CSV).toString();
    }

    private String recipe(String text) throws IOException {
        return Files.writeString(folder.resolve("r.yaml"), text).toString();
    }

    private String parquet() throws IOException {
        Cli run = Cli.run(
                "run",
                input(),
                "--recipe",
                recipe(RECIPE),
                "--out",
                folder.resolve("out").toString());
        return run.out().replaceAll("(?s).* -> (\\S+).*", "$1");
    }

    @Test
    void showsATable() throws IOException {
        assertThat(Cli.run("show", parquet()).out()).isEqualTo("""
                   id  name             fare
                int32  string  decimal(10,2)
                -----  ------  -------------
                    1  a, b            10.50
                    2  NULL             3.00
                (2 of 2 rows)
                """);
    }

    @Test
    void showsCsvAndJson() throws IOException {
        String parquet = parquet();

        assertThat(Cli.run("show", parquet, "--format", "csv").out())
                .isEqualTo("id,name,fare\n1,\"a, b\",10.50\n2,,3.00\n");
        assertThat(Cli.run("show", parquet, "--format", "json", "--limit", "1").out())
                .isEqualTo("[\n{\"id\":1,\"name\":\"a, b\",\"fare\":10.50}\n]\n");
        assertThat(Cli.run("show", parquet, "--format", "json", "--limit", "0").out())
                .isEqualTo("[]\n");
    }

    @Test
    void showsTheSchema() throws IOException {
        assertThat(Cli.run("show", parquet(), "--schema").out()).contains("optional binary name (STRING);");
    }

    @Test
    void whatIsNoParquetIsSaidInOneLine() throws IOException {
        Cli result = Cli.run("show", input());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Cli.masked(result.err(), folder))
                .startsWith("tamiz: [DIR/a.csv] is no Parquet file")
                .hasLineCount(1);
    }

    @Test
    void aFolderIsNotShown() {
        Cli result = Cli.run("show", folder.toString());

        assertThat(Cli.masked(result.err(), folder))
                .isEqualTo("tamiz: [DIR] is a folder; name one Parquet file in it\n");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void checksARecipeAgainstAFileWithoutWriting() throws IOException {
        Cli result = Cli.run("check", recipe(RECIPE), input());

        assertThat(result.outWithout(folder)).isEqualTo("""
                DIR/r.yaml: the recipe is right: dataset fares, 3 columns, 0 filters, 0 features
                DIR/a.csv: 3 rows read = 2 written + 1 rejected + 0 dropped
                  reasons: INVALID_INTEGER 1
                  dialect: delimiter ",", quote "\\"", escape none, UTF-8, LF, 1 header row, confidence 1.00
                """);
        assertThat(result.exitCode()).isZero();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileThatWouldFailIsExitCodeOne() throws IOException {
        Cli result = Cli.run("check", recipe(RECIPE + "policies: { max_reject_rate: 0.1 }\n"), input());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("tamiz: REJECT_RATE_EXCEEDED: [")
                .endsWith("; see the reasons above; 'tamiz run' writes each reject to a quarantine file\n")
                .doesNotContain("look into")
                .hasLineCount(1);
    }

    @Test
    void aWrongExpressionIsFoundWithoutAFile() throws IOException {
        Cli result = Cli.run("check", recipe(RECIPE + "features:\n  - { name: f, expr: \"ln(1 + fair)\" }\n"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Cli.masked(result.err(), folder))
                .startsWith("DIR/r.yaml:9:")
                .contains("fair", "fare")
                .hasLineCount(1);
    }

    @Test
    void anInferredRecipeIsAValidRecipeThatFitsItsFile() throws IOException {
        Cli inferred = Cli.run("infer", input());
        assertThat(inferred.exitCode()).isZero();
        assertThat(inferred.out())
                .contains("dataset: a\n", "# ")
                .contains("    comment: none\n    preamble_lines: 0\n    header: present\n    header_rows: 1\n"
                        + "    footer_lines: 0\n");

        Cli checked = Cli.run("check", recipe(inferred.out()), input());

        assertThat(checked.err()).isEmpty();
        assertThat(checked.out()).contains("3 rows read = 3 written + 0 rejected + 0 dropped");
    }
}
