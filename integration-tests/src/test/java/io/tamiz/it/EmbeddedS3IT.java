package io.tamiz.it;

import io.tamiz.cli.s3.EmbeddedS3;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** The suite against the embedded S3 server, the function in its own process. */
class EmbeddedS3IT extends EndToEndSuite {
    @TempDir
    static Path function;

    @Override
    S3Environment start() throws IOException {
        EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.inMemory());
        AwsBasicCredentials credentials = AwsBasicCredentials.create(server.accessKey(), server.secretKey());
        return new PostedEvents(server.endpoint(), credentials, function, FunctionProcess.HEAP_OF_512_MB, Map.of()) {
            @Override
            public void close() throws IOException {
                super.close();
                server.close();
            }
        };
    }
}
