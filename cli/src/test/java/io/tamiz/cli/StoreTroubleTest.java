package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A user whose machine knows no credentials. */
@DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".+", disabledReason = "there are credentials")
class StoreTroubleTest {
    @TempDir
    private Path folder;

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void hideWhatTheMachineKnows() {
        set("aws.disableEc2Metadata", "true");
        set("aws.sharedCredentialsFile", folder.resolve("none").toString());
        set("aws.configFile", folder.resolve("none").toString());
    }

    private void set(String name, String value) {
        before.put(name, System.setProperty(name, value));
    }

    @AfterEach
    void showItAgain() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void missingCredentialsAreOneShortLine() {
        Cli result = Cli.run(
                Map.of(), "run", "s3://b/k.csv", "--out", folder.toString(), "--endpoint-url", "http://127.0.0.1:9");

        assertThat(result.err())
                .hasLineCount(1)
                .contains("[s3://b/k.csv] no AWS credentials were found; "
                        + "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run 'aws configure'");
        assertThat(result.exitCode()).isEqualTo(1);
    }
}
