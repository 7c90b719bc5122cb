package io.tamiz.store;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients for S3 and for servers that speak its protocol. */
public final class S3Clients {
    private S3Clients() {}

    /** A client by the environment alone. */
    public static S3Client create(Map<String, String> environment) {
        return create(environment, null);
    }

    /**
     * A client. With an endpoint of its own, buckets go into the path, and a region is not needed.
     *
     * @param environment where {@code AWS_ENDPOINT_URL_S3}, {@code AWS_ENDPOINT_URL} and {@code AWS_REGION} are looked up
     * @param endpoint the endpoint, or null to take it from the environment
     */
    public static S3Client create(Map<String, String> environment, @Nullable URI endpoint) {
        URI override = endpoint == null ? endpointOf(environment) : endpoint;
        S3ClientBuilder builder = builder(override);
        // The SDK for Java does not look at AWS_DEFAULT_REGION, which other tools take.
        String region = environment.getOrDefault("AWS_REGION", environment.getOrDefault("AWS_DEFAULT_REGION", ""));
        if (!region.isBlank()) {
            builder.region(Region.of(region));
        } else if (override != null) {
            builder.region(Region.US_EAST_1);
        }
        return builder.build();
    }

    /**
     * Begins a client that has everything but credentials and a region of its own.
     *
     * @param endpoint the endpoint, with buckets in the path, or null for that of AWS
     */
    public static S3ClientBuilder builder(@Nullable URI endpoint) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                // To be asked whether a body may follow costs a round trip for each part. A body in signed chunks ends
                // in
                // bytes that some servers do not read: they close the connection, and the request is sent once more.
                .serviceConfiguration(c -> c.expectContinueEnabled(false).chunkedEncodingEnabled(false))
                // Servers that speak S3's protocol do not all know its newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (endpoint != null) {
            builder.endpointOverride(endpoint).forcePathStyle(true);
        }
        return builder;
    }

    private static @Nullable URI endpointOf(Map<String, String> environment) {
        String url = environment.getOrDefault("AWS_ENDPOINT_URL_S3", environment.getOrDefault("AWS_ENDPOINT_URL", ""));
        return url.isBlank() ? null : URI.create(url);
    }
}
