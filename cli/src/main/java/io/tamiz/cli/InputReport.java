package io.tamiz.cli;

import io.tamiz.publish.Outcome;
import io.tamiz.publish.PublishingUnsettledException;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.RowCounts;
import io.tamiz.store.StoreException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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
    private static final Outcome.Result NOTHING =
            new Outcome.Result(RowCounts.NONE, new TreeMap<>(), List.of(), null, null, List.of(), List.of());

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
     * @param code from the catalogue, or the kind of trouble with a store
     * @param line what, where and what to do, without the code
     */
    record Failure(String code, String line) {}

    /** @param shown as the user would write it */
    static InputReport of(String shown, Outcome outcome) {
        Outcome.Failure failure = outcome.failure();
        if (outcome.status() == Outcome.Status.WITHDRAWN || failure == null) {
            return new InputReport(
                    shown, Status.valueOf(outcome.status().name()), null, outcome.result(), outcome.millis());
        }
        Failure told = failure(shown, failure.code(), failure.message());
        return new InputReport(shown, Status.FAILED, told, outcome.result(), outcome.millis());
    }

    /** There is nothing under this name, or not any more. */
    static InputReport missing(String shown, String line) {
        return failed(shown, new Failure(FailureCode.SOURCE_GONE.name(), line));
    }

    /** The store did not do what it was asked. */
    static InputReport unreachable(String shown, StoreException trouble) {
        String message = String.valueOf(trouble.getMessage());
        return failed(shown, new Failure(trouble.kind().name(), message));
    }

    /** It was changing all the time. */
    static InputReport changing(String shown, PublishingUnsettledException changing) {
        return failed(shown, new Failure(FailureCode.SOURCE_CHANGED.name(), String.valueOf(changing.getMessage())));
    }

    /** The function threw: infrastructure trouble, which AWS would try again. */
    static InputReport trouble(String shown, Exception cause) {
        return failed(shown, new Failure("ERROR", "[" + shown + "] " + ErrorLines.describe(cause)));
    }

    private static InputReport failed(String shown, Failure failure) {
        return new InputReport(shown, Status.FAILED, failure, NOTHING, 0);
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
