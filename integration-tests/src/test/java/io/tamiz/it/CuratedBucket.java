package io.tamiz.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What a reader finds in the curated bucket: data files, commit records, verdicts, quarantine. */
record CuratedBucket(S3Client client, String raw, String bucket) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The keys of all data files, which is all that a table reader sees. */
    List<String> dataFiles() {
        return list("").stream().filter(key -> !key.startsWith("_tamiz/")).toList();
    }

    /** The live commit records of a raw key; there is one at most, at rest. */
    List<JsonNode> records(String rawKey) {
        return client
                .listObjectsV2Paginator(r -> r.bucket(bucket).prefix("_tamiz/commits/" + hash(rawKey) + "/"))
                .contents()
                .stream()
                .filter(object -> object.size() > 0)
                .map(object -> json(object.key()))
                .toList();
    }

    Optional<JsonNode> verdict(String rawKey) {
        try {
            return Optional.of(json("_tamiz/verdicts/" + hash(rawKey) + ".json"));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    List<String> list(String prefix) {
        return client.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    String text(String key) {
        return client.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8);
    }

    /** Copies an object into the folder and returns the file. */
    Path download(String key, Path folder) {
        Path file = folder.resolve(HexFormat.of().toHexDigits(key.hashCode()) + ".parquet");
        file.toFile().delete();
        client.getObject(r -> r.bucket(bucket).key(key), file);
        return file;
    }

    private JsonNode json(String key) {
        try {
            return JSON.readTree(text(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a raw key's records: SHA-256 over bucket, NUL, key. */
    String hash(String rawKey) {
        try {
            byte[] name = (raw + "\0" + rawKey).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
