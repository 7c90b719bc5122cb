package io.tamiz.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of error codes says what the code says. */
class ErrorCodesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "error-codes.md");

    @Test
    void thePageListsEveryCodeWithItsMeaningAndRemedy() throws IOException {
        if (Boolean.getBoolean("tamiz.docs.write")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE)
                .as("made by: mvn -pl common test -Dtest=ErrorCodesPageTest -Dtamiz.docs.write=true")
                .hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Error codes

                The codes are stable: scripts may rely on them.

                ## Of an object

                An object that cannot be published gets one of these: as `code` in `tamiz run --json`, in its verdict under
                `_tamiz/verdicts/`, in the function's log line and in the message to the failure queue. Nothing of it is published.

                | code | what was found | what to do |
                |---|---|---|
                """);
        for (FailureCode code : FailureCode.values()) {
            row(page, code.name(), code.meaning(), code.remedy());
        }
        page.append("""

                ## Of a record or a value

                These stand in the column `code` of quarantine files. The column `action` says what was done: `rejected` (the row is not
                in the output), `nulled` (the value became null, the row is there), `repaired` (the record was mended).

                | code | what was found | what to do |
                |---|---|---|
                """);
        for (ReasonCode code : ReasonCode.values()) {
            row(page, code.name(), code.meaning(), code.remedy());
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String code, String meaning, String remedy) {
        page.append("| `").append(code).append("` | ").append(meaning);
        page.append(" | ").append(remedy).append(" |\n");
    }
}
