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
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                // A round trip for each part, and a write that fails where the server answers early.
                .serviceConfiguration(c -> c.expectContinueEnabled(false))
                // Servers that speak S3's protocol do not all know its newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (override != null) {
            builder.endpointOverride(override).forcePathStyle(true);
            if (!environment.containsKey("AWS_REGION") && !environment.containsKey("AWS_DEFAULT_REGION")) {
                builder.region(Region.US_EAST_1);
            }
        }
        return builder.build();
    }

    private static @Nullable URI endpointOf(Map<String, String> environment) {
        String url = environment.getOrDefault("AWS_ENDPOINT_URL_S3", environment.getOrDefault("AWS_ENDPOINT_URL", ""));
        return url.isBlank() ? null : URI.create(url);
    }
}
