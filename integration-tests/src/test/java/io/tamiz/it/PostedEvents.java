package io.tamiz.it;

import io.tamiz.cli.s3.Notification;
import io.tamiz.cli.s3.ObjectEvent;
import io.tamiz.store.S3Clients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Any S3 server, and the function in a process of its own, to which the harness posts the events. */
class PostedEvents extends S3Environment {
    private final FunctionProcess function;

    /**
     * @param endpoint of the server
     * @param credentials good for making buckets
     * @param folder an empty folder for the function's process
     * @param heap the function's heap option
     * @param more names to set in the function's environment over the usual ones
     */
    PostedEvents(URI endpoint, AwsCredentials credentials, Path folder, String heap, Map<String, String> more)
            throws IOException {
        super(client(endpoint, credentials), names());
        for (String bucket :
                Arrays.asList(buckets().raw(), buckets().curated(), buckets().recipes())) {
            client().createBucket(r -> r.bucket(bucket));
        }
        Map<String, String> environment = configuration(buckets());
        environment.put("AWS_ENDPOINT_URL", endpoint.toString());
        environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        environment.putAll(more);
        function = FunctionProcess.start(folder, heap, environment);
    }

    static S3Client client(URI endpoint, AwsCredentials credentials) {
        return S3Clients.builder(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey())))
                .build();
    }

    private static Buckets names() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        return new Buckets("tamiz-raw-" + run, "tamiz-curated-" + run, "tamiz-recipes-" + run);
    }

    FunctionProcess function() {
        return function;
    }

    @Override
    void trigger(String key, String eventName) {
        RuntimeApiServer.Answer answer = function.invoke(event(key, eventName));
        Assertions.assertThat(answer.threw())
                .as("the handler threw: %s%n%s", answer.body(), function.log())
                .isFalse();
    }

    /** The notification of S3 for one object. */
    String event(String key, String eventName) {
        ObjectEvent.Kind kind = eventName.startsWith("ObjectRemoved") ? ObjectEvent.Kind.REMOVE : ObjectEvent.Kind.PUT;
        return Notification.json(
                new ObjectEvent(
                        kind, buckets().raw(), key, "0123456789abcdef0123456789abcdef", 1, null, "0A", Instant.now()),
                "us-east-1");
    }

    @Override
    public void close() throws IOException {
        function.close();
        for (String bucket :
                Arrays.asList(buckets().raw(), buckets().curated(), buckets().recipes())) {
            client().listObjectsV2Paginator(r -> r.bucket(bucket)).contents().stream()
                    .map(object -> object.key())
                    .toList()
                    .forEach(key -> client().deleteObject(r -> r.bucket(bucket).key(key)));
            client().deleteBucket(r -> r.bucket(bucket));
        }
        client().close();
    }
}
