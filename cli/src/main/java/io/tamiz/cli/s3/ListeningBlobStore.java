package io.tamiz.cli.s3;

import io.tamiz.cli.s3.ObjectEvent.Kind;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells listeners of each write that succeeded. */
final class ListeningBlobStore extends ForwardingBlobStore {
    /** Keys under which the server keeps its own notes about multipart uploads. */
    private static final List<String> INTERNAL_PREFIXES = List.of(".s3proxy-mpu-stub-", ".mpus-");

    private final List<ObjectListener> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final AtomicLong sequence;

    /** @param clock gives the events their times, and the sequencers their start, so that they grow across restarts */
    ListeningBlobStore(BlobStore store, Clock clock) {
        super(store);
        this.clock = clock;
        this.sequence = new AtomicLong(clock.millis() << 20);
    }

    void add(ObjectListener listener) {
        listeners.add(listener);
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = super.putBlob(request, content);
        created(Kind.PUT, request.bucket(), request.key(), response.eTag(), response.versionId());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse response = super.copyBlob(request);
        String eTag = response.copyObjectResult() == null
                ? null
                : response.copyObjectResult().eTag();
        created(Kind.COPY, request.destinationBucket(), request.destinationKey(), eTag, response.versionId());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        created(
                Kind.COMPLETE_MULTIPART,
                upload.containerName(),
                upload.blobName(),
                response.eTag(),
                response.versionId());
        return response;
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        DeleteObjectResponse response = super.removeBlob(request);
        tell(Kind.REMOVE, request.bucket(), request.key(), null, 0, response.versionId());
        return response;
    }

    private void created(Kind kind, String bucket, String key, @Nullable String eTag, @Nullable String versionId) {
        if (listeners.isEmpty() || isInternal(key)) {
            return;
        }
        HeadObjectResponse found = delegate().blobMetadataIfPresent(bucket, key);
        long size = found == null || found.contentLength() == null ? 0 : found.contentLength();
        tell(kind, bucket, key, eTag == null ? null : eTag.replace("\"", ""), size, versionId);
    }

    private void tell(
            Kind kind, String bucket, String key, @Nullable String eTag, long size, @Nullable String versionId) {
        if (isInternal(key)) {
            return;
        }
        String sequencer = String.format(Locale.ROOT, "%018X", sequence.incrementAndGet());
        ObjectEvent event = new ObjectEvent(kind, bucket, key, eTag, size, versionId, sequencer, clock.instant());
        listeners.forEach(listener -> listener.accept(event));
    }

    private static boolean isInternal(String key) {
        return INTERNAL_PREFIXES.stream().anyMatch(key::startsWith);
    }
}
