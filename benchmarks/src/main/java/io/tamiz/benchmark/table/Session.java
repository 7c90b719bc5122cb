package io.tamiz.benchmark.table;

import io.tamiz.benchmark.contestant.Job;
import io.tamiz.benchmark.measure.MeasuredProcess;
import io.tamiz.benchmark.measure.Measurement;
import io.tamiz.benchmark.measure.ParquetFiles;
import io.tamiz.benchmark.workload.RecipeYaml;
import io.tamiz.benchmark.workload.Workload;
import io.tamiz.benchmark.workload.WorkloadFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs scenarios in turn, so that what changes on the machine meanwhile falls on all of them. */
public final class Session {
    private static final long SEED = 7;

    private final Path work;
    private final PrintStream progress;

    /**
     * Begins a session.
     *
     * @param work files are made here, and inputs are kept for the next session
     * @param progress is told of each process that has run
     */
    public Session(Path work, PrintStream progress) {
        this.work = work;
        this.progress = progress;
    }

    /** Each scenario's measurements, round by round. */
    Map<Scenario, List<Measurement>> measure(Collection<Scenario> scenarios, int rounds)
            throws IOException, InterruptedException {
        Map<Scenario, List<Measurement>> measured = new LinkedHashMap<>();
        scenarios.forEach(scenario -> measured.put(scenario, new ArrayList<>()));
        for (Scenario scenario : measured.keySet()) {
            inputs(scenario.workload(), scenario.load());
        }
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<Scenario, List<Measurement>> each : measured.entrySet()) {
                Path out = ParquetFiles.emptied(work.resolve("out"));
                Measurement one = run(each.getKey(), out);
                ParquetFiles.emptied(out);
                each.getValue().add(one);
                tell(round + "/" + rounds + " " + each.getKey() + ": " + shown(one));
            }
        }
        return measured;
    }

    private static String shown(Measurement one) {
        return String.format(
                Locale.ROOT,
                "%.2f CPU s, %.2f s, %d MB resident, %.2f MB output",
                one.cpuSeconds(),
                one.wallSeconds(),
                one.peakBytes() >> 20,
                Metric.OUTPUT_MB.of(one));
    }

    /** Converts once and leaves the output. */
    Measurement run(Scenario scenario, Path out) throws IOException, InterruptedException {
        Workload workload = scenario.workload();
        Path recipe = work.resolve(workload.label() + ".yaml");
        Files.writeString(recipe, RecipeYaml.of(workload));
        Job job = new Job(workload, inputs(workload, scenario.load()), recipe, out);
        return MeasuredProcess.run(scenario.contestant().process(job), out, work.resolve("log.txt"));
    }

    /** The same bytes under several names: to every contestant they are different files. */
    private List<Path> inputs(Workload workload, Load load) throws IOException {
        Path file = WorkloadFile.make(work, workload, load.bytes(), SEED);
        List<Path> inputs = new ArrayList<>(List.of(file));
        String name = file.getFileName().toString();
        for (int i = 2; i <= load.files(); i++) {
            Path link = work.resolve(name.replace(".csv", "-" + i + ".csv"));
            if (!Files.exists(link)) {
                Files.createLink(link, file);
            }
            inputs.add(link);
        }
        return inputs;
    }

    void tell(String line) {
        progress.println(line);
    }

    Path folder(String name) throws IOException {
        return ParquetFiles.emptied(work.resolve(name));
    }
}
