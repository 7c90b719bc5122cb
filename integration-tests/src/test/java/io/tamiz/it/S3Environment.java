package io.tamiz.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * An S3 server with a raw, a curated and a recipe bucket, and a function that is triggered by the raw one. What differs
 * between servers is who triggers the function.
 */
abstract class S3Environment implements AutoCloseable {
    private static final int PART_BYTES = 16 << 20;

    private final S3Client client;
    private final Buckets buckets;

    S3Environment(S3Client client, Buckets buckets) {
        this.client = client;
        this.buckets = buckets;
    }

    final S3Client client() {
        return client;
    }

    final Buckets buckets() {
        return buckets;
    }

    /** Puts an object into the raw bucket and returns when the function has dealt with it. */
    final void drop(String key, byte[] content) {
        client.putObject(r -> r.bucket(buckets.raw()).key(key), RequestBody.fromBytes(content));
        trigger(key, "ObjectCreated:Put");
    }

    /** As the other, from a file, in parts. */
    final void drop(String key, Path file) throws IOException {
        String upload = client.createMultipartUpload(
                        r -> r.bucket(buckets.raw()).key(key))
                .uploadId();
        List<CompletedPart> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] part = in.readNBytes(PART_BYTES); part.length > 0; part = in.readNBytes(PART_BYTES)) {
                int number = parts.size() + 1;
                String etag = client.uploadPart(
                                r -> r.bucket(buckets.raw())
                                        .key(key)
                                        .uploadId(upload)
                                        .partNumber(number),
                                RequestBody.fromBytes(part))
                        .eTag();
                parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
            }
        }
        client.completeMultipartUpload(
                r -> r.bucket(buckets.raw()).key(key).uploadId(upload).multipartUpload(m -> m.parts(parts)));
        trigger(key, "ObjectCreated:CompleteMultipartUpload");
    }

    /** Deletes an object from the raw bucket and returns when the function has dealt with it. */
    final void remove(String key) {
        client.deleteObject(r -> r.bucket(buckets.raw()).key(key));
        trigger(key, "ObjectRemoved:Delete");
    }

    /** Puts a recipe where the function looks for it. */
    final void recipe(String name, String yaml) {
        client.putObject(r -> r.bucket(buckets.recipes()).key("recipes/" + name), RequestBody.fromString(yaml));
    }

    final CuratedBucket curated() {
        return new CuratedBucket(client, buckets.raw(), buckets.curated());
    }

    /** Sees to it that the function gets the event, and waits until it has dealt with it. */
    abstract void trigger(String key, String eventName);

    /** What the function's environment holds apart from the endpoint and the credentials. */
    static Map<String, String> configuration(Buckets buckets) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TAMIZ_CURATED_BUCKET", buckets.curated());
        environment.put("TAMIZ_RECIPES", "s3://" + buckets.recipes() + "/recipes/");
        environment.put("AWS_REGION", "us-east-1");
        return environment;
    }

    @Override
    public abstract void close() throws IOException;

    /** The names of the buckets. */
    record Buckets(String raw, String curated, String recipes) {}
}
