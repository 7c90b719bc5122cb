package io.tamiz.cli;

import io.tamiz.publish.Outcome;
import io.tamiz.publish.PublishingUnsettledException;
import io.tamiz.quality.FailureCode;
import io.tamiz.store.StoreException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input, as users are told.
 *
 * @param input as the user would write it
 * @param status in one word
 * @param failure why there is no output; null unless the status is {@code FAILED}
 * @param result what was made of it
 * @param millis how long it took
 */
record InputReport(String input, Status status, @Nullable Failure failure, Outcome.Result result, long millis) {
    /** The code of what is neither an object's fault nor a kind of trouble with a store. */
    private static final String UNEXPECTED = "ERROR";

    /** What became of an input, in one word. */
    enum Status {
        PUBLISHED,
        /** Was so already. */
        UNCHANGED,
        FAILED,
        /** The object is gone; what was made of it was taken back. */
        WITHDRAWN;

        /** As summaries have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param code from the catalogue, or the kind of trouble with a store; null where the line says it all
     * @param line what, where and what to do, without the code
     */
    record Failure(@Nullable String code, String line) {}

    /**
     * Where a user named the input: that it is gone is a failure, and for a bucket's event it is none.
     *
     * @param shown as the user would write it
     */
    static InputReport of(String shown, Outcome outcome) {
        Outcome.Failure failure = outcome.failure();
        if (outcome.status() == Outcome.Status.WITHDRAWN) {
            String line = "[" + shown + "] is gone, and what was published of it is taken back; check the path";
            return new InputReport(
                    shown,
                    Status.FAILED,
                    new Failure(FailureCode.SOURCE_GONE.name(), line),
                    outcome.result(),
                    outcome.millis());
        }
        if (failure == null) {
            return new InputReport(
                    shown, Status.valueOf(outcome.status().name()), null, outcome.result(), outcome.millis());
        }
        Failure told = failure(shown, failure.code(), failure.message());
        return new InputReport(shown, Status.FAILED, told, outcome.result(), outcome.millis());
    }

    /** There is nothing to convert under this name. */
    static InputReport missing(String shown, CommandException missing) {
        String code = missing.code().map(FailureCode::name).orElse(null);
        return failed(shown, new Failure(code, String.valueOf(missing.getMessage())));
    }

    /** The store did not do what it was asked. */
    static InputReport unreachable(String shown, StoreException trouble) {
        return failed(shown, new Failure(trouble.kind().name(), message(trouble)));
    }

    /** Users know the bucket that is in trouble, and not the records that Tamiz looks for in it. */
    private static String message(StoreException trouble) {
        String message = String.valueOf(trouble.getMessage());
        boolean wholeBucket = trouble.kind() == StoreException.Kind.NO_SUCH_BUCKET
                || trouble.kind() == StoreException.Kind.WRONG_CREDENTIALS;
        String object = "[" + Location.S3_SCHEME + trouble.bucket() + "/" + trouble.key() + "]";
        return wholeBucket && trouble.key().contains("_tamiz/") && message.startsWith(object)
                ? "[" + Location.S3_SCHEME + trouble.bucket() + "]" + message.substring(object.length())
                : message;
    }

    /** It was changing all the time. */
    static InputReport changing(String shown, PublishingUnsettledException changing) {
        return failed(shown, new Failure(FailureCode.SOURCE_CHANGED.name(), String.valueOf(changing.getMessage())));
    }

    /** It is too large for the memory of this process. */
    private static InputReport outOfMemory(String shown, OutOfMemoryError error) {
        String line = "[" + shown + "] the memory is not enough (" + error.getMessage()
                + "); give more by JAVA_OPTS=-Xmx4g, or as much as there is";
        return failed(shown, new Failure(UNEXPECTED, line));
    }

    /** What nobody foresaw: trouble with the infrastructure, or a mistake in this program. */
    static InputReport trouble(String shown, Throwable cause) {
        return cause instanceof OutOfMemoryError error
                ? outOfMemory(shown, error)
                : failed(shown, new Failure(UNEXPECTED, "[" + shown + "] " + ErrorLines.describe(cause)));
    }

    private static InputReport failed(String shown, Failure failure) {
        return new InputReport(shown, Status.FAILED, failure, Outcome.Result.NOTHING, 0);
    }

    private static Failure failure(String shown, FailureCode code, String message) {
        return new Failure(code.name(), line(shown, message, code.remedy()));
    }

    /** What, where and what to do; names the object where the message does not. */
    static String line(String shown, String message, String remedy) {
        String where = message.startsWith("[") ? "" : "[" + shown + "] ";
        return where + message + "; " + remedy;
    }

    boolean isFailed() {
        return status == Status.FAILED;
    }
}
