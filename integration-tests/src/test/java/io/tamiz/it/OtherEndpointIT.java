package io.tamiz.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The suite against the S3 server that {@code TAMIZ_S3_ENDPOINT} names, with the SDK's usual credentials. */
@EnabledIfEnvironmentVariable(
        named = "TAMIZ_S3_ENDPOINT",
        matches = "https?://.+",
        disabledReason = "TAMIZ_S3_ENDPOINT names no S3 server")
class OtherEndpointIT extends EndToEndSuite {
    @TempDir
    static Path function;

    @Override
    S3Environment start() throws IOException {
        try (DefaultCredentialsProvider credentials =
                DefaultCredentialsProvider.builder().build()) {
            return new PostedEvents(
                    URI.create(System.getenv("TAMIZ_S3_ENDPOINT")),
                    credentials.resolveCredentials(),
                    function,
                    FunctionProcess.HEAP_OF_512_MB,
                    Map.of());
        }
    }
}
