package io.tamiz.benchmark.table;

import io.tamiz.benchmark.contestant.Contestant;
import io.tamiz.benchmark.contestant.DuckDb;
import io.tamiz.benchmark.contestant.Jdk;
import io.tamiz.benchmark.contestant.RecordsIntoAvro;
import io.tamiz.benchmark.contestant.RecordsIntoAvro.Library;
import io.tamiz.benchmark.contestant.Tamiz;
import io.tamiz.benchmark.workload.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the table for one workload, with the bars that Tamiz is held to. */
final class Rows {
    private static final int FIRST_WITH_PROFILES_IN_ARCHIVE = 25;
    private static final double ALLOWANCE_WITHOUT_PROFILES = 0.10;
    private static final String SMALL_HEAP = "-Xmx128m";

    private final Setup setup;
    private final Workload workload;

    Rows(Setup setup, Workload workload) {
        this.setup = setup;
        this.workload = workload;
    }

    List<Row> of(RowKey key) {
        return switch (key) {
            case STEADY -> setup.jdks().stream().map(this::steady).toList();
            case WHOLE -> setup.jdks().stream().map(this::whole).toList();
            case POLARS -> polars(setup.polars());
            case WALL -> List.of(wall());
            case COMMONS_CSV ->
                List.of(records(key, "CPU, whole process, commons-csv + Avro", Library.COMMONS_CSV, barOfRecords()));
            case FAST_CSV -> List.of(records(key, "CPU, whole process, FastCSV + Avro", Library.FAST_CSV, null));
            case SIZE -> List.of(size());
            case MEMORY -> List.of(memory());
            case BIG -> List.of(big());
            case SMALL -> setup.jdks().stream().map(this::small).toList();
            case GROWTH -> List.of(growth());
        };
    }

    private Row steady(Jdk jdk) {
        return row(
                RowKey.STEADY,
                "CPU, steady state, JDK " + jdk.version(),
                Metric.CPU_SECONDS.unit(),
                Quantity.steady(scenario(setup.tamiz(jdk), setup.load()), setup.files()),
                Quantity.steady(scenario(new DuckDb(jdk, 1), setup.load()), setup.files()),
                new Bars(0.40, 0.55, 0.45));
    }

    private Row whole(Jdk jdk) {
        Bars bars = new Bars(0.55, 0.75, 0.60);
        return compared(
                RowKey.WHOLE,
                "CPU, whole process, JDK " + jdk.version(),
                Metric.CPU_SECONDS,
                scenario(setup.tamiz(jdk), setup.load()),
                scenario(new DuckDb(jdk, 1), setup.load()),
                jdk.version() >= FIRST_WITH_PROFILES_IN_ARCHIVE ? bars : bars.plus(ALLOWANCE_WITHOUT_PROFILES));
    }

    private List<Row> polars(@Nullable Contestant polars) {
        return polars == null
                ? List.of()
                : List.of(compared(
                        RowKey.POLARS,
                        "CPU, whole process, Polars",
                        Metric.CPU_SECONDS,
                        scenario(setup.tamiz(setup.jdk()), setup.load()),
                        scenario(polars, setup.load()),
                        new Bars(0.60, 1.10, 0.50)));
    }

    private Row wall() {
        return compared(
                RowKey.WALL,
                "wall time, DuckDB with 2 threads",
                Metric.WALL_SECONDS,
                scenario(setup.tamiz(setup.jdk()), setup.load()),
                scenario(new DuckDb(setup.jdk(), 2), setup.load()),
                Bars.all(0.60));
    }

    private Row records(RowKey key, String title, Library library, @Nullable Bars bars) {
        return compared(
                key,
                title,
                Metric.CPU_SECONDS,
                scenario(setup.tamiz(setup.jdk()), setup.load()),
                scenario(new RecordsIntoAvro(setup.jdk(), library), setup.load()),
                bars);
    }

    private static Bars barOfRecords() {
        return new Bars(0.25, 0.35, 0.25);
    }

    private Row size() {
        return compared(
                RowKey.SIZE,
                "output size",
                Metric.OUTPUT_MB,
                scenario(setup.tamiz(setup.jdk()), setup.load()),
                scenario(new DuckDb(setup.jdk(), 1), setup.load()),
                Bars.all(1.0));
    }

    private Row memory() {
        Quantity peak = Quantity.whole(Metric.PEAK_MB, scenario(setup.tamiz(setup.jdk()), setup.load()));
        return row(RowKey.MEMORY, "peak memory", Metric.PEAK_MB.unit(), peak, null, Bars.all(256));
    }

    /** The peer is Tamiz itself with the usual file. */
    private Row big() {
        Tamiz small = setup.tamiz(setup.jdk()).withOptions((setup.javaOptions() + " " + SMALL_HEAP).strip());
        return compared(
                RowKey.BIG,
                "peak memory, " + setup.big() + ", " + SMALL_HEAP,
                Metric.PEAK_MB,
                scenario(small, setup.big()),
                scenario(small, setup.load()),
                Bars.all(1.05));
    }

    private Row small(Jdk jdk) {
        return compared(
                RowKey.SMALL,
                "wall time, " + setup.small() + ", JDK " + jdk.version(),
                Metric.WALL_SECONDS,
                scenario(setup.tamiz(jdk), setup.small()),
                scenario(new DuckDb(jdk, 1), setup.small()),
                Bars.all(0.7));
    }

    private Row growth() {
        Tamiz tamiz = setup.tamiz(setup.jdk());
        return row(
                RowKey.GROWTH,
                "CPU for a MB at " + setup.big() + " and " + setup.load(),
                "CPU s",
                Quantity.cpuPerMegabyte(scenario(tamiz, setup.big())),
                Quantity.cpuPerMegabyte(scenario(tamiz, setup.load())),
                Bars.all(1.05));
    }

    private Row compared(RowKey key, String title, Metric metric, Scenario ours, Scenario theirs, @Nullable Bars bars) {
        return row(key, title, metric.unit(), Quantity.whole(metric, ours), Quantity.whole(metric, theirs), bars);
    }

    private Row row(
            RowKey key, String title, String unit, Quantity tamiz, @Nullable Quantity peer, @Nullable Bars bars) {
        return new Row(key.toString(), title, workload, unit, tamiz, peer, bars == null ? null : bars.of(workload));
    }

    private Scenario scenario(Contestant contestant, Load load) {
        return new Scenario(contestant, workload, load);
    }
}
