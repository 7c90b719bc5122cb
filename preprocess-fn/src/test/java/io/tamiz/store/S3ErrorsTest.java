package io.tamiz.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.tamiz.store.ObjectStore.PutResult;
import io.tamiz.store.StoreException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The real client meets servers that refuse, and none at all; each time one short line says what to do. */
class S3ErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | AccessDenied | ACCESS_DENIED | access is denied (HTTP 403 AccessDenied); "
                        + "grant s3:GetObject to whoever's credentials are used",
                "403 | InvalidAccessKeyId | WRONG_CREDENTIALS | the credentials are wrong (HTTP 403 InvalidAccessKeyId); "
                        + "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile",
                "400 | ExpiredToken | WRONG_CREDENTIALS | the credentials have expired (HTTP 400 ExpiredToken); get new ones",
                "404 | NoSuchBucket | NO_SUCH_BUCKET | the bucket does not exist (HTTP 404 NoSuchBucket); "
                        + "check its name, the region and the endpoint",
                "400 | AuthorizationHeaderMalformed | OTHER | the bucket is in another region "
                        + "(HTTP 400 AuthorizationHeaderMalformed); set AWS_REGION to the bucket's",
                "403 | RequestTimeTooSkewed | UNAVAILABLE | this machine's clock differs from the store's "
                        + "(HTTP 403 RequestTimeTooSkewed); set the clock",
                "403 | InvalidObjectState | OTHER | the object is archived (HTTP 403 InvalidObjectState); "
                        + "restore it first",
            })
    void aRefusalIsOneShortLine(int status, String code, Kind kind, String line) throws IOException {
        try (Answers server = new Answers(status, code, Integer.MAX_VALUE);
                S3Client client = client(server.port())) {
            assertThatThrownBy(() -> S3ObjectStore.of(client, "b").get("k"))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                    .hasMessage("[s3://b/k] " + line);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, ExpiredToken, WRONG_CREDENTIALS",
        "301, PermanentRedirect, OTHER",
        "403, RequestTimeTooSkewed, UNAVAILABLE",
        "403, AccessDenied, ACCESS_DENIED",
    })
    void aLookAtAnObjectTellsTheReasonThatItsAnswerCannotHold(int status, String code, Kind kind) throws IOException {
        try (Answers server = new Answers(status, code, Integer.MAX_VALUE);
                S3Client client = client(server.port())) {
            assertThatThrownBy(() -> S3ObjectStore.of(client, "b").head("k"))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                    .hasMessageContaining("(HTTP " + status + (kind == Kind.ACCESS_DENIED ? ")" : " " + code + ")"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalError", "SlowDown", "ServiceUnavailable", "RequestTimeout"})
    void aFailureInTheBodyOfASuccessIsToBeTriedAgain(String code) throws IOException {
        UploadedObject upload = new UploadedObject("k", "id", List.of(new UploadedObject.Part("\"e\"", 1)));
        try (Answers server = new Answers(200, code, Integer.MAX_VALUE);
                S3Client client = client(server.port())) {
            assertThatThrownBy(() -> S3ObjectStore.of(client, "b").complete(upload))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
        }
    }

    @Test
    void nobodyAtThePortIsOneShortLine() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (S3Client client = client(closed)) {
            assertThatThrownBy(() -> S3ObjectStore.of(client, "b").head("k"))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE))
                    .hasMessage("[s3://b/k] the connection was refused; "
                            + "check the endpoint, and that its server is running");
        }
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() {
        try (S3Client client = client(URI.create("http://no-such-host.invalid:9000"))) {
            assertThatThrownBy(() -> S3ObjectStore.of(client, "b").get("k"))
                    .hasMessageStartingWith("[s3://b/k] the host no-such-host.invalid")
                    .hasMessageEndingWith(" is unknown; check the endpoint and the region");
        }
    }

    @Test
    void aConditionalWriteThatMeetsAnotherIsTriedAgain() throws IOException {
        try (Answers server = new Answers(409, "ConditionalRequestConflict", 2);
                S3Client client = client(server.port())) {
            assertThat(S3ObjectStore.of(client, "b").putIfAbsent("k", new byte[1], "text/plain"))
                    .isEqualTo(PutResult.WRITTEN);
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void aConditionalWriteThatAlwaysMeetsAnotherIsGivenUp() throws IOException {
        try (Answers server = new Answers(409, "ConditionalRequestConflict", Integer.MAX_VALUE);
                S3Client client = client(server.port())) {
            assertThatThrownBy(() -> S3ObjectStore.of(client, "b").putIfAbsent("k", new byte[1], "text/plain"))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE))
                    .hasMessageContaining("HTTP 409 ConditionalRequestConflict");
            assertThat(server.requests()).isEqualTo(5);
        }
    }

    private static S3Client client(int port) {
        return client(URI.create("http://127.0.0.1:" + port));
    }

    private static S3Client client(URI endpoint) {
        return S3Clients.builder(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    /** A server that answers with an error so many times, then with success. */
    private static final class Answers implements AutoCloseable {
        private final HttpServer server;
        private final AtomicInteger requests = new AtomicInteger();

        Answers(int status, String code, int times) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] error = ("<Error><Code>" + code + "</Code><Message>m</Message></Error>").getBytes(UTF_8);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                if (requests.incrementAndGet() <= times
                        && exchange.getRequestMethod().equals("HEAD")) {
                    exchange.sendResponseHeaders(status, -1);
                } else if (requests.get() <= times) {
                    exchange.getResponseHeaders().add("Content-Type", "application/xml");
                    exchange.sendResponseHeaders(status, error.length);
                    exchange.getResponseBody().write(error);
                } else {
                    exchange.getResponseHeaders().add("ETag", "\"1\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                exchange.close();
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        int requests() {
            return requests.get();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
