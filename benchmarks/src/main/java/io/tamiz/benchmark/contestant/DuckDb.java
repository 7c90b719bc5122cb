package io.tamiz.benchmark.contestant;

import io.tamiz.benchmark.peer.DuckDbPeer;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDriver;

/** DuckDB through JDBC. */
public record DuckDb(Jdk jdk, int threads) implements Contestant {
    @Override
    public String label() {
        return "DuckDB, " + (threads == 1 ? "1 thread" : threads + " threads") + ", JDK " + jdk.version();
    }

    @Override
    public ProcessBuilder process(Job job) {
        List<String> arguments = new ArrayList<>(List.of(
                Integer.toString(threads), job.workload().label(), job.out().toString()));
        arguments.addAll(job.inputNames());
        return jdk.program(DuckDbPeer.class, ClassPath.of(DuckDbPeer.class, DuckDBDriver.class), arguments);
    }
}
