package io.tamiz.benchmark.table;

import io.tamiz.benchmark.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A row with its numbers.
 *
 * @param tamiz Tamiz's quantity
 * @param peer the peer's, null where there is none
 * @param judged what the bar is about: the ratio of each round, or Tamiz's quantity itself
 */
public record Finding(Row row, Spread tamiz, @Nullable Spread peer, Spread judged) {
    public enum Verdict {
        MET,
        MISSED,
        REPORTED
    }

    /** @param measured each scenario's measurements, round by round */
    static Finding of(Row row, Map<Scenario, List<Measurement>> measured) {
        int rounds = row.needs().stream()
                .mapToInt(scenario -> of(scenario, measured).size())
                .min()
                .orElseThrow();
        Spread tamiz = spread(rounds, measured, row.tamiz()::of);
        Quantity beside = row.peer();
        if (beside == null) {
            return new Finding(row, tamiz, null, tamiz);
        }
        Spread peer = spread(rounds, measured, beside::of);
        return new Finding(
                row, tamiz, peer, spread(rounds, measured, round -> row.tamiz().of(round) / beside.of(round)));
    }

    private static Spread spread(
            int rounds,
            Map<Scenario, List<Measurement>> measured,
            ToDoubleFunction<Function<Scenario, Measurement>> quantity) {
        double[] values = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            int number = i;
            values[i] =
                    quantity.applyAsDouble(scenario -> of(scenario, measured).get(number));
        }
        return Spread.of(values);
    }

    private static List<Measurement> of(Scenario scenario, Map<Scenario, List<Measurement>> measured) {
        return Objects.requireNonNull(measured.get(scenario), scenario::toString);
    }

    /** Whether the bar is met, if there is one. */
    public Verdict verdict() {
        if (row.bar() == null) {
            return Verdict.REPORTED;
        }
        return judged.median() <= row.bar() ? Verdict.MET : Verdict.MISSED;
    }
}
