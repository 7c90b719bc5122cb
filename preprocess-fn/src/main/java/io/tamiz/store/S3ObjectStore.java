package io.tamiz.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/** A bucket of S3 or of a server that speaks its protocol. */
public final class S3ObjectStore implements ObjectStore {
    /** S3 answers 409 while another conditional write to the key is under way, which takes milliseconds. */
    private static final int MAX_CONFLICTS = 4;

    /** What policies call the rights to what is done here. */
    private static final String GET = "s3:GetObject";

    private static final String LIST = "s3:ListBucket";
    private static final String PUT = "s3:PutObject";
    private static final String DELETE = "s3:DeleteObject";
    private static final String ABORT = "s3:AbortMultipartUpload";

    private final S3Client client;
    private final String bucket;
    private final ReadAhead readAhead;
    private final Executor threads = TransferThreads.create();

    private S3ObjectStore(S3Client client, String bucket, ReadAhead readAhead) {
        this.client = client;
        this.bucket = bucket;
        this.readAhead = readAhead;
    }

    /**
     * A bucket behind a client.
     *
     * @param client belongs to the caller, who closes it
     */
    public static S3ObjectStore of(S3Client client, String bucket) {
        return of(client, bucket, ReadAhead.of(Runtime.getRuntime().maxMemory()));
    }

    static S3ObjectStore of(S3Client client, String bucket, ReadAhead readAhead) {
        return new S3ObjectStore(client, bucket, readAhead);
    }

    @Override
    public String name() {
        return bucket;
    }

    @Override
    public String place() {
        return "s3://" + bucket;
    }

    @Override
    public String location(String key) {
        return "s3://" + bucket + "/" + key;
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        try {
            return Optional.of(head(key, client.headObject(r -> r.bucket(bucket).key(key))));
        } catch (SdkException e) {
            int status = S3Errors.status(e);
            if (status == 301 || (status >= 400 && status < 500)) {
                lookAtTheBucket(key);
            }
            if (status == 404) {
                return Optional.empty();
            }
            throw S3Errors.of(bucket, key, GET, e);
        }
    }

    /**
     * The answer to a HEAD has no body that could say whether bucket, key, credentials or permission are at fault; that
     * to a listing has. Being denied the listing says nothing about the key.
     */
    private void lookAtTheBucket(String key) {
        try {
            client.listObjectsV2(r -> r.bucket(bucket).maxKeys(1));
        } catch (SdkException e) {
            StoreException named = S3Errors.of(bucket, key, LIST, e);
            if (named.kind() != StoreException.Kind.ACCESS_DENIED) {
                throw named;
            }
        }
    }

    private static ObjectHead head(String key, HeadObjectResponse found) {
        return new ObjectHead(
                key, version(found.versionId()), found.eTag(), found.lastModified(), found.contentLength());
    }

    /** The version "null" of a bucket that keeps no versions for now is overwritten like any object without one. */
    private static @Nullable String version(@Nullable String id) {
        return id == null || id.isEmpty() || id.equals("null") ? null : id;
    }

    @Override
    public InputStream open(ObjectHead head) {
        return new S3Version(client, bucket, head).open(readAhead, threads);
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArrayUnsafe());
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        } catch (SdkException e) {
            throw S3Errors.of(bucket, key, GET, e);
        }
    }

    @Override
    public ObjectPage listPage(String prefix, String startAfter) {
        ListObjectsV2Response page = page(prefix, r -> r.startAfter(startAfter.isEmpty() ? null : startAfter));
        while (page.contents().isEmpty() && isContinued(page)) {
            String token = page.nextContinuationToken();
            page = page(prefix, r -> r.continuationToken(token));
        }
        List<ObjectSummary> objects = page.contents().stream()
                .map(o -> new ObjectSummary(o.key(), o.size(), o.eTag(), o.lastModified()))
                .toList();
        return new ObjectPage(objects, Boolean.TRUE.equals(page.isTruncated()) && !objects.isEmpty());
    }

    /** Keys come encoded, and the client decodes them: XML cannot hold all that a key can. */
    private ListObjectsV2Response page(String prefix, Consumer<ListObjectsV2Request.Builder> from) {
        return S3Errors.named(
                bucket,
                prefix,
                LIST,
                () -> client.listObjectsV2(r -> r.bucket(bucket)
                        .prefix(prefix)
                        .encodingType(EncodingType.URL)
                        .applyMutation(from)));
    }

    private static boolean isContinued(ListObjectsV2Response page) {
        return Boolean.TRUE.equals(page.isTruncated()) && page.nextContinuationToken() != null;
    }

    @Override
    public void put(String key, byte[] bytes, String contentType) {
        S3Errors.named(
                bucket,
                key,
                PUT,
                () -> client.putObject(
                        r -> r.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(bytes)));
    }

    @Override
    public PutResult putIfAbsent(String key, byte[] bytes, String contentType) {
        for (int conflicts = 0; ; conflicts++) {
            try {
                client.putObject(
                        r -> r.bucket(bucket).key(key).contentType(contentType).ifNoneMatch("*"),
                        RequestBody.fromBytes(bytes));
                return PutResult.WRITTEN;
            } catch (SdkException e) {
                int status = S3Errors.status(e);
                if (status == 412) {
                    return PutResult.ALREADY_THERE;
                }
                if (status != 409 || conflicts == MAX_CONFLICTS) {
                    throw S3Errors.of(bucket, key, PUT, e);
                }
            }
        }
    }

    @Override
    public void delete(String key) {
        S3Errors.named(
                bucket,
                key,
                DELETE,
                () -> client.deleteObject(r -> r.bucket(bucket).key(key)));
    }

    @Override
    public String createUpload(String key, String contentType) {
        return S3Errors.named(
                bucket,
                key,
                PUT,
                () -> client.createMultipartUpload(
                                r -> r.bucket(bucket).key(key).contentType(contentType))
                        .uploadId());
    }

    @Override
    public Optional<Executor> background() {
        return Optional.of(threads);
    }

    /** The part is sent out of the caller's array, not copied. */
    @Override
    public UploadedObject.Part uploadPart(String key, String uploadId, int number, byte[] bytes, int length) {
        RequestBody body = RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes, 0, length), length, "application/octet-stream");
        String etag = S3Errors.named(
                bucket,
                key,
                PUT,
                () -> client.uploadPart(
                                r -> r.bucket(bucket)
                                        .key(key)
                                        .uploadId(uploadId)
                                        .partNumber(number),
                                body)
                        .eTag());
        return new UploadedObject.Part(etag, length);
    }

    @Override
    public CompleteResult complete(UploadedObject upload) {
        List<CompletedPart> parts = IntStream.range(0, upload.parts().size())
                .mapToObj(i -> CompletedPart.builder()
                        .partNumber(i + 1)
                        .eTag(upload.parts().get(i).etag())
                        .build())
                .toList();
        try {
            client.completeMultipartUpload(r -> r.bucket(bucket)
                    .key(upload.key())
                    .uploadId(upload.uploadId())
                    .multipartUpload(m -> m.parts(parts)));
            return CompleteResult.COMPLETED;
        } catch (SdkException e) {
            if (noSuchUpload(e)) {
                return CompleteResult.NO_SUCH_UPLOAD;
            }
            throw S3Errors.of(bucket, upload.key(), PUT, e);
        }
    }

    @Override
    public void abort(String key, String uploadId) {
        try {
            client.abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(uploadId));
        } catch (SdkException e) {
            if (!noSuchUpload(e)) {
                throw S3Errors.of(bucket, key, ABORT, e);
            }
        }
    }

    private static boolean noSuchUpload(SdkException e) {
        return e instanceof NoSuchUploadException || S3Errors.code(e).equals("NoSuchUpload");
    }
}
