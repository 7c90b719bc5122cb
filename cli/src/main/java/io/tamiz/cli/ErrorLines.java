package io.tamiz.cli;

import io.tamiz.publish.PublishingUnsettledException;
import io.tamiz.publish.SamePlaceException;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.RecipeException;
import io.tamiz.store.StoreException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells an error as one line, a wrong recipe as one line a problem, and finds the exit code. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final BooleanSupplier debug;

    /** @param debug whether stack traces are wanted */
    ErrorLines(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        List<String> near =
                error instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String hint = near.isEmpty()
                ? "see '" + command.getCommandSpec().qualifiedName() + " --help'"
                : "did you mean '" + near.get(0).replaceFirst("^tamiz ", "") + "'?";
        print(command.getErr(), firstLine(error) + "; " + hint, error);
        return CommandException.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult result) {
        PrintWriter err = command.getErr();
        if (error instanceof RecipeException recipe) {
            recipe.problems().forEach(problem -> err.println(problem));
            trace(err, error);
            return CommandException.WRONG_USAGE;
        }
        print(err, describe(error), error);
        if (error instanceof SamePlaceException) {
            return CommandException.WRONG_USAGE;
        }
        return error instanceof CommandException stated ? stated.exitCode() : CommandException.INPUT_FAILED;
    }

    /** One line: what, where, what to do. */
    static String describe(Exception error) {
        if (error instanceof ObjectFailedException failed) {
            return describe(failed, "");
        }
        if (error instanceof CommandException
                || error instanceof StoreException
                || error instanceof SamePlaceException
                || error instanceof PublishingUnsettledException) {
            return firstLine(error);
        }
        return error.getClass().getSimpleName() + ": " + firstLine(error) + "; run again with --debug to see where";
    }

    /** As the other method, naming the object where the message does not. */
    static String describe(ObjectFailedException failed, String shown) {
        String message = firstLine(failed);
        String where = shown.isEmpty() || message.startsWith("[") ? "" : "[" + shown + "] ";
        return failed.code() + ": " + where + message + "; " + failed.code().remedy();
    }

    private void print(PrintWriter err, String line, Exception error) {
        err.println("tamiz: " + line);
        trace(err, error);
    }

    private void trace(PrintWriter err, Exception error) {
        if (debug.getAsBoolean()) {
            error.printStackTrace(err);
        }
    }

    private static String firstLine(Exception error) {
        String message = error.getMessage();
        return message == null ? "no message" : message.lines().findFirst().orElse("no message");
    }
}
