package io.tamiz.cli.s3;

import io.tamiz.store.S3Clients;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A real S3 endpoint inside this process, reachable from this machine only. It checks signatures (SigV4), knows
 * multipart uploads and {@code If-None-Match}, and keeps its objects in memory or in a folder.
 *
 * <pre>{@code
 * try (EmbeddedS3 s3 = EmbeddedS3.start(EmbeddedS3.Options.inMemory())) {
 *     s3.onEvent(event -> System.out.println(event.key()));
 *     // any S3 client with s3.endpoint(), s3.accessKey(), s3.secretKey(), path-style addressing
 * }
 * }</pre>
 */
public final class EmbeddedS3 implements AutoCloseable {
    public static final String RAW_BUCKET = "raw";
    public static final String CURATED_BUCKET = "curated";

    /** Open to whoever runs programs on this machine, so there is no secret to keep. */
    private static final String ACCESS_KEY = "tamiz";

    private static final String SECRET_KEY = "tamiz-local-secret";
    private static final String LOOPBACK = "127.0.0.1";
    /** Stops at once: with a timeout it would wait for idle connections that clients keep open. */
    private static final long STOP_TIMEOUT_MILLIS = 0;

    private final S3Proxy server;
    private final ListeningBlobStore store;

    private EmbeddedS3(S3Proxy server, ListeningBlobStore store) {
        this.server = server;
        this.store = store;
    }

    /**
     * Starts the server and makes its buckets where they are not there yet.
     *
     * @throws BindException if the port is taken; the message says which
     * @throws IOException if the folder cannot be made, or the server does not start
     */
    public static EmbeddedS3 start(Options options) throws IOException {
        ListeningBlobStore store = new ListeningBlobStore(blobStore(options.directory()), Clock.systemUTC());
        for (String bucket : options.buckets()) {
            if (!store.containerExists(bucket)) {
                store.createContainer(bucket);
            }
        }
        S3Proxy server = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://" + LOOPBACK + ":" + options.port()))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                // Clients send checksum and trailer headers that the server does not know.
                .ignoreUnknownHeaders(true)
                .stopTimeout(STOP_TIMEOUT_MILLIS)
                .build();
        listen(server, options.port());
        return new EmbeddedS3(server, store);
    }

    private static BlobStore blobStore(@Nullable Path directory) throws IOException {
        if (directory == null) {
            return new TransientNio2BlobStore();
        }
        return new FilesystemNio2BlobStore(
                Files.createDirectories(directory).toAbsolutePath().toString());
    }

    /** The server's own start is declared to throw anything at all. */
    private static void listen(S3Proxy server, int port) throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            if (e instanceof BindException || e.getCause() instanceof BindException) {
                BindException taken = new BindException("port " + port + " is taken");
                taken.initCause(e);
                throw taken;
            }
            throw e;
        } catch (Exception e) {
            throw new IOException("the embedded S3 server did not start: " + e.getMessage(), e);
        }
    }

    /** Where clients find it, for instance {@code http://127.0.0.1:9444}. */
    public URI endpoint() {
        return URI.create("http://" + LOOPBACK + ":" + server.getPort());
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return SECRET_KEY;
    }

    /** The region that clients sign for; the server takes any. */
    public String region() {
        return "us-east-1";
    }

    /** A client of this server, with its keys; belongs to the caller, who closes it. */
    public S3Client client() {
        return S3Clients.builder(endpoint())
                .region(Region.of(region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey(), secretKey())))
                .build();
    }

    /** Tells the listener of what happens from now on. */
    public void onEvent(ObjectListener listener) {
        store.add(listener);
    }

    /** Breaks off requests under way; what is in memory is gone. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the embedded S3 server did not stop: " + e.getMessage(), e);
        }
        store.close();
    }

    /**
     * How the server is to be.
     *
     * @param port the port, or 0 for a free one
     * @param directory where objects are kept, made if missing; null keeps them in memory
     * @param buckets the buckets to make
     */
    public record Options(int port, @Nullable Path directory, List<String> buckets) {
        private static final List<String> DEFAULT_BUCKETS = List.of(RAW_BUCKET, CURATED_BUCKET);

        public Options {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("the port must be 0 to 65535, found " + port);
            }
            buckets = List.copyOf(buckets);
        }

        /** Buckets {@code raw} and {@code curated}, in memory, on a free port. */
        public static Options inMemory() {
            return new Options(0, null, DEFAULT_BUCKETS);
        }

        /** Buckets {@code raw} and {@code curated}, in a folder, on a free port. */
        public static Options in(Path directory) {
            return new Options(0, directory, DEFAULT_BUCKETS);
        }

        public Options onPort(int other) {
            return new Options(other, directory, buckets);
        }

        public Options withBuckets(String... other) {
            return new Options(port, directory, List.of(other));
        }
    }
}
