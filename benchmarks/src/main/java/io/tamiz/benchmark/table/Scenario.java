package io.tamiz.benchmark.table;

import io.tamiz.benchmark.contestant.Contestant;
import io.tamiz.benchmark.workload.Workload;

/** One process to be measured: who converts how much of what. */
public record Scenario(Contestant contestant, Workload workload, Load load) {
    @Override
    public String toString() {
        return workload.label() + ", " + load + ", " + contestant.label();
    }
}
