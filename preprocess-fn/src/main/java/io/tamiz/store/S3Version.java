package io.tamiz.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Reads one version of an object. Each request is under the ETag that was seen, so that no other version comes in. */
final class S3Version implements PrefetchingInputStream.Ranges {
    private static final String GET = "s3:GetObject";

    private final S3Client client;
    private final String bucket;
    private final ObjectHead head;

    S3Version(S3Client client, String bucket, ObjectHead head) {
        this.client = client;
        this.bucket = bucket;
        this.head = head;
    }

    /** The whole. What is small comes with one request, what is larger in ranges that are fetched ahead. */
    InputStream open(ReadAhead readAhead, Executor background) {
        return head.size() <= readAhead.rangeBytes()
                ? ResumingInputStream.open(this, 0, head.size())
                : PrefetchingInputStream.open(this, head.size(), readAhead, background);
    }

    @Override
    public InputStream open(long start, long end) {
        boolean whole = start == 0 && end == head.size();
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(bucket)
                .key(head.key())
                .versionId(head.versionId())
                .ifMatch(head.etag())
                .range(whole ? null : "bytes=" + start + "-" + (end - 1))
                .build();
        try {
            ResponseInputStream<GetObjectResponse> body = client.getObject(request);
            if (!whole) {
                requireRange(body, start);
            }
            return new S3Body(body);
        } catch (SdkException e) {
            throw meaning(e);
        }
    }

    private RuntimeException meaning(SdkException e) {
        int status = S3Errors.status(e);
        if (status == 412) {
            return new ObjectChangedException(location(), ObjectChangedException.Change.OVERWRITTEN);
        }
        if (status == 404 && !S3Errors.code(e).equals("NoSuchBucket")) {
            return new ObjectChangedException(location(), ObjectChangedException.Change.GONE);
        }
        return S3Errors.of(bucket, head.key(), GET, e);
    }

    /** A server that does not know ranges sends the whole; taken for the rest, it would double rows. */
    private void requireRange(ResponseInputStream<GetObjectResponse> body, long start) {
        String range = body.response().contentRange();
        if (range == null || !range.startsWith("bytes " + start + "-")) {
            body.abort();
            throw unavailable(
                    "the store answers a request for the bytes from " + start + " on with others; "
                            + StoreException.Kind.UNAVAILABLE.remedy(),
                    null);
        }
    }

    @Override
    public RuntimeException givenUp(long position, IOException reason) {
        return unavailable(
                "the body broke again and again at byte " + position + " of " + head.size() + "; try again", reason);
    }

    @Override
    public RuntimeException interrupted(long position, InterruptedException reason) {
        return unavailable(
                "reading was interrupted at byte " + position + " of " + head.size() + "; try again", reason);
    }

    private StoreException unavailable(String what, @Nullable Throwable cause) {
        return new StoreException(
                StoreException.Kind.UNAVAILABLE, bucket, head.key(), "[" + location() + "] " + what, cause);
    }

    private String location() {
        return "s3://" + bucket + "/" + head.key();
    }
}
