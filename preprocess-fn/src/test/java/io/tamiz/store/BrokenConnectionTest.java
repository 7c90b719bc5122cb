package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.store.ObjectChangedException.Change;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Bodies that break on their way, read with the real client from a real server. */
class BrokenConnectionTest {
    private static final int BYTES_OF_A_CONNECTION = 300_000;

    private final EmbeddedS3 server = EmbeddedS3.start();
    private final byte[] content = new byte[1_000_003];
    private ObjectStore direct;
    private CuttingProxy proxy;
    private S3Client client;

    @BeforeEach
    void connect() throws IOException {
        new Random(3).nextBytes(content);
        direct = server.bucket("raw");
        direct.put("a.csv", content, "text/csv");
        proxy = CuttingProxy.start(server.port(), BYTES_OF_A_CONNECTION);
        client = server.clientThrough(proxy.port());
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void aBodyIsTakenUpWhereItBroke() throws IOException {
        ObjectHead head = direct.head("a.csv").orElseThrow();
        try (InputStream in = S3ObjectStore.of(client, "raw").open(head)) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
        assertThat(proxy.cuts()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aBodyIsNotTakenUpWithTheBytesOfAnotherVersion() throws IOException {
        ObjectHead head = direct.head("a.csv").orElseThrow();
        try (InputStream in = S3ObjectStore.of(client, "raw").open(head)) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            direct.put("a.csv", new byte[content.length], "text/csv");
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOfSatisfying(
                            ObjectChangedException.class,
                            e -> assertThat(e.change()).isEqualTo(Change.OVERWRITTEN));
        }
    }

    @Test
    void aBodyWhoseObjectIsGoneMeanwhileEndsSayingSo() throws IOException {
        ObjectHead head = direct.head("a.csv").orElseThrow();
        try (InputStream in = S3ObjectStore.of(client, "raw").open(head)) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            direct.delete("a.csv");
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOfSatisfying(
                            ObjectChangedException.class,
                            e -> assertThat(e.change()).isEqualTo(Change.GONE));
        }
    }
}
