package io.tamiz.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
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
        exitCodeList = {"0:all is well", "1:an input failed", "2:wrong usage, or a wrong recipe"},
        subcommands = {
            DemoCommand.class,
            DevCommand.class,
            RunCommand.class,
            ShowCommand.class,
            CheckCommand.class,
            InferCommand.class,
            CompletionCommand.class
        })
public final class Tamiz {
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess(System.getProperties(), System.getenv());
        System.exit(commandLine(surroundings).execute(arguments));
    }

    /** Whether stack traces are wanted. */
    boolean debug() {
        return debug;
    }

    static CommandLine commandLine(Surroundings surroundings) {
        Tamiz program = new Tamiz();
        ErrorLines errors = new ErrorLines(program::debug);
        return new CommandLine(program, new CommandFactory(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Makes the commands, each with the surroundings. */
    private record CommandFactory(Surroundings surroundings) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            Map<Class<?>, Object> commands = Map.of(
                    DemoCommand.class, new DemoCommand(surroundings),
                    DevCommand.class, new DevCommand(surroundings, StopSignal::ofProcess),
                    RunCommand.class, new RunCommand(surroundings),
                    ShowCommand.class, new ShowCommand(surroundings),
                    CheckCommand.class, new CheckCommand(surroundings),
                    InferCommand.class, new InferCommand(surroundings),
                    CompletionCommand.class, new CompletionCommand(surroundings));
            Object command = commands.get(type);
            return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command);
        }
    }
}
