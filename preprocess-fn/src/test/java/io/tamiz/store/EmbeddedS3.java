package io.tamiz.store;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 server in this process, in memory. */
public final class EmbeddedS3 implements AutoCloseable {
    private static final String ACCESS_KEY = "test-access-key";
    private static final String SECRET_KEY = "test-secret-key";

    private final S3Proxy server;
    private final S3Client client;

    private EmbeddedS3(S3Proxy server) {
        this.server = server;
        this.client = client(SECRET_KEY);
    }

    public static EmbeddedS3 start() {
        S3Proxy server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .ignoreUnknownHeaders(true)
                .stopTimeout(0)
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded S3 server does not start", e);
        }
        return new EmbeddedS3(server);
    }

    public S3Client client() {
        return client;
    }

    /** A client that signs with this secret. */
    S3Client client(String secretKey) {
        return client(server.getPort(), secretKey);
    }

    int port() {
        return server.getPort();
    }

    /** A client that takes its way over another port. */
    S3Client clientThrough(int port) {
        return client(port, SECRET_KEY);
    }

    private static S3Client client(int port, String secretKey) {
        return S3Clients.builder(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, secretKey)))
                .build();
    }

    /** A new bucket. */
    public S3ObjectStore bucket(String name) {
        client.createBucket(r -> r.bucket(name));
        return S3ObjectStore.of(client, name);
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded S3 server does not stop", e);
        }
    }
}
