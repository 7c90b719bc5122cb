package io.tamiz.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The real client meets servers that do what the protocol allows and what it does not. */
class S3OddServersTest {
    private static final byte[] CONTENT = "0123456789".getBytes(US_ASCII);

    private final HttpServer server;
    private final S3Client client;

    S3OddServersTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        client = S3Clients.builder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void aPageWithoutKeysIsNotTheEndOfAListingThatIsToBeContinued() {
        serve(exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("continuation-token=next");
            answer(
                    exchange,
                    first
                            ? "<ListBucketResult><IsTruncated>true</IsTruncated>"
                                    + "<NextContinuationToken>next</NextContinuationToken></ListBucketResult>"
                            : "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a.csv</Key><Size>1</Size>"
                                    + "<ETag>&quot;e&quot;</ETag><LastModified>2024-01-31T12:00:00.000Z</LastModified>"
                                    + "</Contents></ListBucketResult>");
        });
        assertThat(S3ObjectStore.of(client, "b").list(""))
                .extracting(ObjectSummary::key)
                .containsExactly("a.csv");
    }

    @Test
    void aBodyThatBreaksIsNotContinuedWithTheWholeWhereRangesAreIgnored() throws IOException {
        serve(exchange -> {
            boolean first = exchange.getRequestHeaders().getFirst("Range") == null;
            exchange.getResponseHeaders().add("ETag", "\"e\"");
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, first ? 4 : CONTENT.length);
            // A body that stays too short is thrown away with the connection, unless it was sent before.
            exchange.getResponseBody().flush();
        });
        ObjectHead head = new ObjectHead("a.csv", null, "\"e\"", Instant.EPOCH, CONTENT.length);
        try (InputStream in = S3ObjectStore.of(client, "b").open(head)) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.UNAVAILABLE))
                    .hasMessage("[s3://b/a.csv] the store answers a request for the bytes from 4 on with others; "
                            + "try again, and check the endpoint");
        }
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                handler.handle(exchange);
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, String xml) throws IOException {
        byte[] bytes = xml.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
