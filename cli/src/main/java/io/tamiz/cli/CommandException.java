package io.tamiz.cli;

/** A command cannot go on: the message is one line that says what, where and what to do. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An input failed. */
    static final int INPUT_FAILED = 1;
    /** Wrong usage, or a wrong recipe. */
    static final int WRONG_USAGE = 2;

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static CommandException inputFailed(String message) {
        return new CommandException(INPUT_FAILED, message);
    }

    static CommandException wrongUsage(String message) {
        return new CommandException(WRONG_USAGE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
