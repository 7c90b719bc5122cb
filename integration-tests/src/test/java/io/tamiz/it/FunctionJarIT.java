package io.tamiz.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The jar is loaded at each cold start, so that it does not grow unseen. */
class FunctionJarIT {
    private static final long MOST_BYTES = 27_000_000;

    @Test
    void staysSmall() throws IOException {
        assertThat(Files.size(Path.of(System.getProperty("tamiz.lambda.jar")))).isLessThanOrEqualTo(MOST_BYTES);
    }
}
