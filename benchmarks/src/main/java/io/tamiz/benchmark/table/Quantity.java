package io.tamiz.benchmark.table;

import io.tamiz.benchmark.measure.Measurement;
import java.util.List;
import java.util.function.Function;

/** A number made of the measurements of one round. */
public interface Quantity {
    /** The processes that have to run for it. */
    List<Scenario> needs();

    double of(Function<Scenario, Measurement> round);

    /** A metric as it is. */
    static Quantity whole(Metric metric, Scenario scenario) {
        return new Of(List.of(scenario), round -> metric.of(round.apply(scenario)));
    }

    /** The CPU of one more file in a process that has done some: start and compilation fall out. */
    static Quantity steady(Scenario oneFile, int files) {
        Scenario several = new Scenario(
                oneFile.contestant(), oneFile.workload(), oneFile.load().times(files));
        return new Of(
                List.of(oneFile, several),
                round -> (Metric.CPU_SECONDS.of(round.apply(several)) - Metric.CPU_SECONDS.of(round.apply(oneFile)))
                        / (files - 1));
    }

    /** CPU seconds for a megabyte of input. */
    static Quantity cpuPerMegabyte(Scenario scenario) {
        return new Of(
                List.of(scenario),
                round -> Metric.CPU_SECONDS.of(round.apply(scenario))
                        / scenario.load().megabytes());
    }

    /** A quantity by its parts. */
    record Of(List<Scenario> needs, Function<Function<Scenario, Measurement>, Double> formula) implements Quantity {
        @Override
        public double of(Function<Scenario, Measurement> round) {
            return formula.apply(round);
        }
    }
}
