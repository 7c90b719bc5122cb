package io.tamiz.cli.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.cli.s3.EmbeddedS3.Options;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class EmbeddedS3Test {
    private static final int SMALLEST_PART_BYTES = 5 << 20;
    private static final List<String> KEYS = List.of(
            "plain.csv",
            "folder/with space.csv",
            "a+b.csv",
            "100%.csv",
            "a%20b.csv",
            "añadir/日本 €.csv",
            "quote'\"&<>.csv",
            "semi;colon=1,2.csv");

    @TempDir
    private static Path temp;

    private enum Kept {
        IN_MEMORY,
        IN_A_FOLDER;

        Options options(String name) {
            return this == IN_MEMORY ? Options.inMemory() : Options.in(temp.resolve(name));
        }
    }

    static Stream<Arguments> keys() {
        return Stream.of(Kept.values()).flatMap(kept -> KEYS.stream().map(key -> Arguments.of(kept, key)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void givesBackWhatWasPutUnderAnyKey(Kept kept, String key) throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(kept.options("keys"));
                S3Client s3 = S3TestClients.client(server)) {
            s3.putObject(request -> request.bucket("raw").key(key), RequestBody.fromString("x,y\n"));

            assertThat(text(s3, "raw", key)).isEqualTo("x,y\n");
            assertThat(s3.listObjectsV2(request -> request.bucket("raw")).contents())
                    .extracting(S3Object::key)
                    .contains(key);
        }
    }

    @Test
    void aFolderKeepsItsObjectsAcrossARestart() throws IOException {
        Options options = Options.in(temp.resolve("restart"));
        try (EmbeddedS3 server = EmbeddedS3.start(options);
                S3Client s3 = S3TestClients.client(server)) {
            s3.putObject(request -> request.bucket("raw").key("a/b.csv"), RequestBody.fromString("kept"));
        }

        try (EmbeddedS3 server = EmbeddedS3.start(options);
                S3Client s3 = S3TestClients.client(server)) {
            assertThat(text(s3, "raw", "a/b.csv")).isEqualTo("kept");
            s3.putObject(request -> request.bucket("raw").key("a/b.csv"), RequestBody.fromString("replaced"));
            assertThat(text(s3, "raw", "a/b.csv")).isEqualTo("replaced");
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void anUploadInPartsIsInvisibleUntilItIsCompleted(Kept kept) throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(kept.options("parts"));
                S3Client s3 = S3TestClients.client(server)) {
            List<ObjectEvent> events = listen(server);
            String upload = begin(s3, "big.csv");
            List<CompletedPart> parts = List.of(
                    part(s3, "big.csv", upload, 1, new byte[SMALLEST_PART_BYTES]),
                    part(s3, "big.csv", upload, 2, new byte[100]));
            assertThat(s3.listObjectsV2(request -> request.bucket("raw")).contents())
                    .isEmpty();
            assertThat(events).isEmpty();

            complete(s3, "big.csv", upload, parts);

            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.kind()).isEqualTo(ObjectEvent.Kind.COMPLETE_MULTIPART);
                assertThat(event.key()).isEqualTo("big.csv");
                assertThat(event.size()).isEqualTo(SMALLEST_PART_BYTES + 100);
                assertThat(event.eTag()).endsWith("-2");
            });
        }
    }

    static Stream<Kept> kept() {
        return Stream.of(Kept.values());
    }

    @Test
    void anObjectThatExistsIsNotOverwrittenWhereTheWriterSaysSo() throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(Options.inMemory());
                S3Client s3 = S3TestClients.client(server)) {
            s3.putObject(request -> request.bucket("raw").key("a").ifNoneMatch("*"), RequestBody.fromString("first"));

            assertThatThrownBy(() -> s3.putObject(
                            request -> request.bucket("raw").key("a").ifNoneMatch("*"),
                            RequestBody.fromString("second")))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
            assertThat(text(s3, "raw", "a")).isEqualTo("first");
        }
    }

    @Test
    void aWrongSecretIsRefused() throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(Options.inMemory());
                S3Client s3 = S3TestClients.client(server, "wrong")) {
            assertThatThrownBy(() -> s3.listObjectsV2(request -> request.bucket("raw")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch"));
        }
    }

    @Test
    void tellsOfEachWriteAndRemovalOnce() throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(Options.inMemory());
                S3Client s3 = S3TestClients.client(server)) {
            List<ObjectEvent> events = listen(server);
            s3.putObject(request -> request.bucket("raw").key("a b+c"), RequestBody.fromString("12345"));
            s3.copyObject(request -> request.sourceBucket("raw")
                    .sourceKey("a b+c")
                    .destinationBucket("curated")
                    .destinationKey("d"));
            s3.deleteObject(request -> request.bucket("raw").key("a b+c"));

            assertThat(events)
                    .extracting(event -> event.kind() + " " + event.bucket() + "/" + event.key() + " " + event.size())
                    .containsExactly("PUT raw/a b+c 5", "COPY curated/d 5", "REMOVE raw/a b+c 0");
            assertThat(events).extracting(ObjectEvent::sequencer).isSorted().doesNotHaveDuplicates();
            assertThat(events.get(0).eTag()).isEqualTo("827ccb0eea8a706c4c34a16891f84e7b");
        }
    }

    @Test
    void tellsOfEachObjectOfABulkRemoval() throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(Options.inMemory());
                S3Client s3 = S3TestClients.client(server)) {
            s3.putObject(request -> request.bucket("raw").key("a"), RequestBody.fromString("1"));
            s3.putObject(request -> request.bucket("raw").key("b"), RequestBody.fromString("2"));
            List<ObjectEvent> events = listen(server);

            List<ObjectIdentifier> both = Stream.of("a", "b")
                    .map(key -> ObjectIdentifier.builder().key(key).build())
                    .toList();
            s3.deleteObjects(request -> request.bucket("raw").delete(objects -> objects.objects(both)));

            assertThat(events).extracting(ObjectEvent::key).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void aFailedWriteIsNoEvent() throws IOException {
        try (EmbeddedS3 server = EmbeddedS3.start(Options.inMemory());
                S3Client s3 = S3TestClients.client(server)) {
            List<ObjectEvent> events = listen(server);

            assertThatThrownBy(() ->
                            s3.putObject(request -> request.bucket("missing").key("a"), RequestBody.fromString("1")))
                    .isInstanceOf(S3Exception.class);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (EmbeddedS3 first = EmbeddedS3.start(Options.inMemory())) {
            int port = first.endpoint().getPort();
            assertThatThrownBy(() -> EmbeddedS3.start(Options.inMemory().onPort(port)))
                    .isInstanceOf(BindException.class)
                    .hasMessage("port " + port + " is taken");
        }
    }

    private static List<ObjectEvent> listen(EmbeddedS3 server) {
        List<ObjectEvent> events = new CopyOnWriteArrayList<>();
        server.onEvent(events::add);
        return events;
    }

    private static String text(S3Client s3, String bucket, String key) {
        return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asString(UTF_8);
    }

    private static String begin(S3Client s3, String key) {
        return s3.createMultipartUpload(request -> request.bucket("raw").key(key))
                .uploadId();
    }

    private static CompletedPart part(S3Client s3, String key, String upload, int number, byte[] content) {
        String eTag = s3.uploadPart(
                        request ->
                                request.bucket("raw").key(key).uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(eTag).build();
    }

    private static void complete(S3Client s3, String key, String upload, List<CompletedPart> parts) {
        s3.completeMultipartUpload(
                request -> request.bucket("raw").key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
    }
}
