package io.tamiz.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An S3 server with a raw, a curated and a recipe bucket, and a function that is triggered by the raw one. What differs
 * between servers is who triggers the function.
 */
abstract class S3Environment implements AutoCloseable {
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

    /** As the other, from a file. */
    final void drop(String key, Path file) {
        client.putObject(r -> r.bucket(buckets.raw()).key(key), RequestBody.fromFile(file));
        trigger(key, "ObjectCreated:Put");
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
