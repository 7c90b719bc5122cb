package io.tamiz.store;

import io.tamiz.store.StoreException.Kind;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says what an error of the S3 client means. */
final class S3Errors {
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "TokenRefreshRequired");
    /** A longer text of the client is cut: it may list everything that it tried. */
    private static final int MAX_DETAIL = 200;

    private static final Set<String> WRONG_CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "ExpiredToken",
            "InvalidToken",
            "TokenRefreshRequired",
            "AuthFailure",
            "MissingAuthenticationToken",
            "InvalidSecurity");

    /** Some of them come in the body of an answer that says it is a success. */
    private static final Set<String> TO_BE_TRIED_AGAIN = Set.of(
            "InternalError",
            "SlowDown",
            "ServiceUnavailable",
            "RequestTimeout",
            "RequestTimeTooSkewed",
            "ConditionalRequestConflict",
            "OperationAborted");

    private static final String ARCHIVED = "InvalidObjectState";

    private S3Errors() {}

    /** Runs a call; what it throws gets the object's name. */
    static <T> T named(String bucket, String key, String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw of(bucket, key, permission, e);
        }
    }

    /** @param permission what a policy calls the right to do what was tried */
    static StoreException of(String bucket, String key, String permission, SdkException e) {
        Kind kind = kind(e);
        String message = "[s3://" + bucket + "/" + key + "] " + told(kind, permission, e);
        return new StoreException(kind, bucket, key, message, e);
    }

    private static String told(Kind kind, String permission, SdkException e) {
        String code = code(e);
        if (noCredentials(e)) {
            return "no AWS credentials were found; "
                    + "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run 'aws configure'";
        }
        if (EXPIRED.contains(code)) {
            return "the credentials have expired" + detail(e) + "; get new ones";
        }
        if (code.equals("RequestTimeTooSkewed")) {
            return "this machine's clock differs from the store's" + detail(e) + "; set the clock";
        }
        if (code.equals(ARCHIVED)) {
            return "the object is archived" + detail(e) + "; restore it first";
        }
        if (kind == Kind.ACCESS_DENIED) {
            return kind.meaning() + detail(e) + "; grant " + permission + " to whoever's credentials are used";
        }
        if (status(e) == 301 || code.equals("AuthorizationHeaderMalformed")) {
            return "the bucket is in another region" + detail(e) + "; set AWS_REGION to the bucket's";
        }
        String unreached = status(e) == 0 ? unreached(e) : "";
        return unreached.isEmpty() ? kind.meaning() + detail(e) + "; " + kind.remedy() : unreached;
    }

    /** Why there was no answer at all; empty where that is not known. */
    private static String unreached(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "the host " + cause.getMessage() + " is unknown; check the endpoint and the region";
            }
            if (cause instanceof ConnectException) {
                return "the connection was refused; check the endpoint, and that its server is running";
            }
            if (cause instanceof SocketTimeoutException) {
                return "the store did not answer in time; try again, and check the endpoint";
            }
        }
        return "";
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
        if (TO_BE_TRIED_AGAIN.contains(code)) {
            return Kind.UNAVAILABLE;
        }
        int status = status(e);
        if (status == 403) {
            return code.equals(ARCHIVED) ? Kind.OTHER : Kind.ACCESS_DENIED;
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
        return first.isEmpty() ? "" : " (" + first.substring(0, Math.min(first.length(), MAX_DETAIL)) + ")";
    }
}
