package io.tamiz.cli;

import io.tamiz.store.S3Clients;
import io.tamiz.store.S3ObjectStore;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;

/** Opens buckets. The S3 client is made when the first bucket is asked for, so that local work does not pay for it. */
final class Stores implements AutoCloseable {
    private final Map<String, String> environment;
    private final @Nullable URI endpoint;
    private @Nullable S3Client client;

    /** @param endpoint where S3 is, or null for what the environment says */
    Stores(Map<String, String> environment, @Nullable URI endpoint) {
        if (endpoint != null && (endpoint.getScheme() == null || endpoint.getHost() == null)) {
            throw CommandException.wrongUsage("--endpoint-url wants http://host:port, found '" + endpoint + "'");
        }
        this.environment = environment;
        this.endpoint = endpoint;
    }

    S3ObjectStore bucket(String name) {
        S3Client made = client == null ? create() : client;
        client = made;
        return S3ObjectStore.of(made, name);
    }

    /** Without an endpoint of its own, a client that knows no region cannot be made. */
    private S3Client create() {
        try {
            return S3Clients.create(environment, endpoint);
        } catch (SdkClientException e) {
            CommandException told = CommandException.wrongUsage(
                    "S3 needs a region; set AWS_REGION, or say with --endpoint-url where S3 is");
            told.initCause(e);
            throw told;
        }
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
