package io.tamiz.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code tamiz}: turns CSV files into clean, featurized Parquet. */
@Command(
        name = "tamiz",
        description = "Turns CSV files into clean, featurized Parquet.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:an input failed", "2:wrong usage, or a wrong recipe"})
public final class Tamiz {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    /** In the order of the help. */
    private static final List<String> COMMANDS = List.of("demo", "dev", "run", "show", "check", "infer", "completion");

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess(System.getProperties(), System.getenv());
        System.exit(commandLine(surroundings, arguments).execute(arguments));
    }

    /** Whether stack traces are wanted. */
    boolean debug() {
        return debug;
    }

    /**
     * The program with the command that the arguments begin with, or with all where they begin otherwise: to look through
     * the options of all takes longer than a small file.
     */
    static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        Tamiz program = new Tamiz();
        CommandLine line = new CommandLine(program);
        for (String command : needed(arguments)) {
            line.addSubcommand(command(command, surroundings));
        }
        ErrorLines errors = new ErrorLines(program::debug);
        return line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** The script that {@code completion} prints knows all commands. */
    private static List<String> needed(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        return COMMANDS.contains(first) && !first.equals("completion") ? List.of(first) : COMMANDS;
    }

    private static Object command(String name, Surroundings surroundings) {
        return switch (name) {
            case "demo" -> new DemoCommand(surroundings);
            case "dev" -> new DevCommand(surroundings, StopSignal::ofProcess);
            case "run" -> new RunCommand(surroundings);
            case "show" -> new ShowCommand(surroundings);
            case "check" -> new CheckCommand(surroundings);
            case "infer" -> new InferCommand(surroundings);
            case "completion" -> new CompletionCommand(surroundings);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}
