package io.tamiz.store;

import io.tamiz.store.StoreException.Kind;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says what an error of the S3 client means. */
final class S3Errors {
    private static final Set<String> WRONG_CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "ExpiredToken",
            "InvalidToken",
            "TokenRefreshRequired",
            "AuthFailure",
            "MissingAuthenticationToken",
            "InvalidSecurity");

    private S3Errors() {}

    /** Runs a call; what it throws gets the object's name. */
    static <T> T named(String bucket, String key, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw of(bucket, key, e);
        }
    }

    static StoreException of(String bucket, String key, SdkException e) {
        Kind kind = kind(e);
        String message = "[s3://" + bucket + "/" + key + "] " + kind.meaning() + detail(e) + "; " + kind.remedy();
        return new StoreException(kind, bucket, key, message, e);
    }

    static int status(SdkException e) {
        return e instanceof S3Exception s3 ? s3.statusCode() : 0;
    }

    static String code(SdkException e) {
        if (e instanceof S3Exception s3) {
            AwsErrorDetails details = s3.awsErrorDetails();
            if (details != null && details.errorCode() != null) {
                return details.errorCode();
            }
        }
        return "";
    }

    private static Kind kind(SdkException e) {
        String code = code(e);
        if (WRONG_CREDENTIALS.contains(code) || noCredentials(e)) {
            return Kind.WRONG_CREDENTIALS;
        }
        if (code.equals("NoSuchBucket")) {
            return Kind.NO_SUCH_BUCKET;
        }
        int status = status(e);
        if (status == 403) {
            return Kind.ACCESS_DENIED;
        }
        return status == 0 || status >= 500 || status == 429 ? Kind.UNAVAILABLE : Kind.OTHER;
    }

    /** The client has no type of its own for it. */
    private static boolean noCredentials(SdkException e) {
        return e instanceof SdkClientException
                && String.valueOf(e.getMessage()).startsWith("Unable to load credentials");
    }

    private static String detail(SdkException e) {
        String code = code(e);
        int status = status(e);
        if (status != 0) {
            return " (HTTP " + status + (code.isEmpty() || code.equals(String.valueOf(status)) ? "" : " " + code) + ")";
        }
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return first.isEmpty() ? "" : " (" + first + ")";
    }
}
