package io.tamiz.cli;

import io.tamiz.publish.PublishingUnsettledException;
import io.tamiz.publish.SamePlaceException;
import io.tamiz.quality.NearestWord;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.recipe.RecipeException;
import io.tamiz.store.StoreException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
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
        String line = unknownWord(error, command, arguments)
                .orElseGet(() ->
                        firstLine(error) + "; see '" + command.getCommandSpec().qualifiedName() + " --help'");
        print(command.getErr(), line, error);
        return CommandException.WRONG_USAGE;
    }

    /** A misspelt command or option is told before what seems to be missing because of it. */
    private static Optional<String> unknownWord(ParameterException error, CommandLine command, String[] arguments) {
        if (error instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            String word = unmatched.getUnmatched().get(0);
            return Optional.of(unknown("command", word, command.getSubcommands().keySet(), command));
        }
        Set<String> options = command.getCommandSpec().optionsMap().keySet();
        return Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(argument -> argument.matches("--[a-z].*") && !options.contains(argument))
                .findFirst()
                .map(option -> unknown("option", option, options, command));
    }

    private static String unknown(String kind, String word, Collection<String> valid, CommandLine command) {
        String hint = NearestWord.of(word, valid)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("see '" + command.getCommandSpec().qualifiedName() + " --help'");
        return "unknown " + kind + " '" + word + "'; " + hint;
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
    static String describe(Throwable error) {
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
        return describe(failed, shown, failed.code().remedy());
    }

    /** As the other method, with something else to do about it. */
    static String describe(ObjectFailedException failed, String shown, String remedy) {
        String message = firstLine(failed);
        String where = shown.isEmpty() || message.startsWith("[") ? "" : "[" + shown + "] ";
        return failed.code() + ": " + where + message + "; " + remedy;
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

    private static String firstLine(Throwable error) {
        String message = error.getMessage();
        return message == null ? "no message" : message.lines().findFirst().orElse("no message");
    }
}
