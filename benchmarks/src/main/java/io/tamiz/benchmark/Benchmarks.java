package io.tamiz.benchmark;

import io.tamiz.benchmark.contestant.Contestant;
import io.tamiz.benchmark.contestant.Jdk;
import io.tamiz.benchmark.contestant.Polars;
import io.tamiz.benchmark.peer.DuckDbPeer;
import io.tamiz.benchmark.table.Comparison;
import io.tamiz.benchmark.table.Finding;
import io.tamiz.benchmark.table.JsonReport;
import io.tamiz.benchmark.table.Load;
import io.tamiz.benchmark.table.RowKey;
import io.tamiz.benchmark.table.Session;
import io.tamiz.benchmark.table.Setup;
import io.tamiz.benchmark.table.TextTable;
import io.tamiz.benchmark.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Tamiz beside its peers and prints one table. */
@Command(
        name = "benchmarks/run",
        description = "Measures Tamiz beside its peers and prints one table.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
public final class Benchmarks implements Callable<Integer> {
    private static final long MEGABYTE = 1 << 20;

    @Option(names = "--rows", split = ",", description = "Which rows: ${COMPLETION-CANDIDATES}.")
    private Set<RowKey> rows = EnumSet.allOf(RowKey.class);

    @Option(names = "--workloads", split = ",", description = "Which workloads: ${COMPLETION-CANDIDATES}.")
    private Set<Workload> workloads = EnumSet.allOf(Workload.class);

    @Option(names = "--size", paramLabel = "MB", description = "Megabytes of a file.")
    private int size = 250;

    @Option(names = "--big-size", paramLabel = "MB", description = "Megabytes of the big file.")
    private int bigSize = 4096;

    @Option(names = "--small-size", paramLabel = "MB", description = "Megabytes of the small file.")
    private int smallSize = 1;

    @Option(names = "--files", description = "Files in one process for the steady state.")
    private int files = 5;

    @Option(names = "--rounds", description = "Every process runs so many times; the big file once.")
    private int rounds = 5;

    @Option(
            names = "--jdk",
            paramLabel = "DIR",
            description =
                    "A JDK to run with; several times for several, the first serves where one is enough. By default "
                            + "the one that runs this.")
    private List<Path> jdks = List.of();

    @Option(names = "--java-opts", paramLabel = "OPTIONS", description = "For Tamiz, beside those of the launcher.")
    private String javaOptions = "";

    @Option(names = "--home", paramLabel = "DIR", description = "Where the launcher is.", required = true)
    private @Nullable Path home;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "For inputs, which are kept, and outputs.",
            required = true)
    private @Nullable Path work;

    @Option(names = "--polars", paramLabel = "DIR", description = "Where npm installed nodejs-polars.")
    private @Nullable Path polars;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the findings there too.")
    private @Nullable Path json;

    @Option(names = "--no-check", description = "Do not compare the outputs before the measurements.")
    private boolean noCheck;

    /** Runs the program; its arguments are those that {@code --help} tells. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createDirectories(Objects.requireNonNull(work).toAbsolutePath());
        Comparison comparison = new Comparison(setup(folder), new Session(folder, System.err));
        DuckDbPeer.main(new String[] {"1", Workload.TRIPS.label(), folder.toString()});
        for (Workload workload : noCheck ? Set.<Workload>of() : workloads) {
            comparison.check(workload, rows);
        }
        List<Finding> findings = new ArrayList<>();
        for (Workload workload : workloads) {
            findings.addAll(comparison.findings(workload, rows, rounds));
        }
        TextTable.lines(findings).forEach(System.out::println);
        if (json != null) {
            JsonReport.write(findings, rounds, json);
        }
        return 0;
    }

    private Setup setup(Path folder) throws IOException {
        List<Jdk> found = new ArrayList<>();
        for (Path jdk : jdks.isEmpty() ? List.of(Path.of(System.getProperty("java.home", ""))) : jdks) {
            found.add(Jdk.at(jdk));
        }
        return new Setup(
                Objects.requireNonNull(home).toAbsolutePath().normalize(),
                javaOptions,
                found,
                new Load(size * MEGABYTE, 1),
                new Load(bigSize * MEGABYTE, 1),
                new Load(smallSize * MEGABYTE, 1),
                files,
                polars(folder));
    }

    private @Nullable Contestant polars(Path folder) throws IOException {
        if (!rows.contains(RowKey.POLARS)) {
            return null;
        }
        if (polars == null || !Polars.isIn(polars)) {
            System.err.println("Polars is left out: --polars names no folder where npm installed nodejs-polars");
            return null;
        }
        Path script = folder.resolve("polars.js");
        try (InputStream in = Objects.requireNonNull(Benchmarks.class.getResourceAsStream("polars.js"))) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Polars(polars.toAbsolutePath(), script);
    }
}
