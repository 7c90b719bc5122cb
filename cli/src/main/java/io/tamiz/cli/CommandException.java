package io.tamiz.cli;

import io.tamiz.quality.FailureCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command cannot go on: the message is one line that says what, where and what to do. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An input failed. */
    static final int INPUT_FAILED = 1;
    /** Wrong usage, or a wrong recipe. */
    static final int WRONG_USAGE = 2;

    private final int exitCode;
    private final @Nullable FailureCode code;

    private CommandException(int exitCode, @Nullable FailureCode code, String message) {
        super(message);
        this.exitCode = exitCode;
        this.code = code;
    }

    static CommandException inputFailed(String message) {
        return new CommandException(INPUT_FAILED, null, message);
    }

    /** There is nothing under this name, or not any more. */
    static CommandException inputGone(String message) {
        return new CommandException(INPUT_FAILED, FailureCode.SOURCE_GONE, message);
    }

    static CommandException wrongUsage(String message) {
        return new CommandException(WRONG_USAGE, null, message);
    }

    int exitCode() {
        return exitCode;
    }

    /** What the catalogue calls it, if it does. */
    Optional<FailureCode> code() {
        return Optional.ofNullable(code);
    }
}
