package io.tamiz.benchmark.table;

import io.tamiz.benchmark.contestant.Contestant;
import io.tamiz.benchmark.measure.Measurement;
import io.tamiz.benchmark.measure.ParquetFiles;
import io.tamiz.benchmark.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the rows wished for to the findings. */
public final class Comparison {
    private final Setup setup;
    private final Session session;

    /** Compares with this setup. */
    public Comparison(Setup setup, Session session) {
        this.setup = setup;
        this.session = session;
    }

    /**
     * Converts one file of the workload with each contestant and compares what comes out.
     *
     * @throws IllegalStateException where the output of a peer is not that of Tamiz
     */
    public void check(Workload workload, Set<RowKey> keys) throws IOException, InterruptedException, SQLException {
        Scenario first = new Scenario(setup.tamiz(setup.jdk()), workload, setup.load());
        Path tamizOut = session.folder("check-tamiz");
        session.run(first, tamizOut);
        Path ours = ParquetFiles.in(tamizOut).get(0);
        Set<Contestant> peers = new LinkedHashSet<>();
        for (Scenario scenario : scenarios(rows(workload, keys))) {
            peers.add(scenario.contestant());
        }
        peers.remove(first.contestant());
        for (Contestant peer : peers) {
            Path peerOut = session.folder("check-peer");
            session.run(new Scenario(peer, workload, setup.load()), peerOut);
            List<String> differences = Equality.differences(
                    workload, ours, ParquetFiles.in(peerOut).get(0));
            session.folder("check-peer");
            if (!differences.isEmpty()) {
                throw new IllegalStateException(workload.label() + ": the output of [" + peer.label()
                        + "] is not that of Tamiz: " + String.join("; ", differences));
            }
            session.tell(workload.label() + ": " + peer.label() + " gives the same values");
        }
        session.folder("check-tamiz");
    }

    /** Measures what the rows need; the big file once, all else in so many rounds. */
    public List<Finding> findings(Workload workload, Set<RowKey> keys, int rounds)
            throws IOException, InterruptedException {
        List<Row> rows = rows(workload, keys);
        List<Scenario> usual = new ArrayList<>();
        List<Scenario> big = new ArrayList<>();
        for (Scenario scenario : scenarios(rows)) {
            (scenario.load().equals(setup.big()) ? big : usual).add(scenario);
        }
        Map<Scenario, List<Measurement>> measured = session.measure(usual, rounds);
        measured.putAll(session.measure(big, 1));
        return rows.stream().map(row -> Finding.of(row, measured)).toList();
    }

    private List<Row> rows(Workload workload, Set<RowKey> keys) {
        Rows rows = new Rows(setup, workload);
        return keys.stream().flatMap(key -> rows.of(key).stream()).toList();
    }

    private static Set<Scenario> scenarios(List<Row> rows) {
        Set<Scenario> scenarios = new LinkedHashSet<>();
        rows.forEach(row -> scenarios.addAll(row.needs()));
        return scenarios;
    }
}
