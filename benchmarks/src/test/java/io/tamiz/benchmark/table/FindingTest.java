package io.tamiz.benchmark.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.benchmark.contestant.Contestant;
import io.tamiz.benchmark.contestant.Job;
import io.tamiz.benchmark.measure.Measurement;
import io.tamiz.benchmark.table.Finding.Verdict;
import io.tamiz.benchmark.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Load LOAD = new Load(250 << 20, 1);
    private static final Scenario OURS = new Scenario(new Named("ours"), Workload.TRIPS, LOAD);
    private static final Scenario OURS_FIVE = new Scenario(new Named("ours"), Workload.TRIPS, LOAD.times(5));
    private static final Scenario THEIRS = new Scenario(new Named("theirs"), Workload.TRIPS, LOAD);
    private static final Quantity OUR_CPU = Quantity.whole(Metric.CPU_SECONDS, OURS);
    private static final Quantity THEIR_CPU = Quantity.whole(Metric.CPU_SECONDS, THEIRS);

    @Test
    void theRatioIsTheMedianOfTheRatiosOfTheRounds() {
        Finding finding = Finding.of(row(OUR_CPU, THEIR_CPU, 0.5), Map.of(OURS, cpu(1, 2, 9), THEIRS, cpu(2, 8, 10)));
        assertThat(finding.judged()).isEqualTo(new Spread(0.25, 0.5, 0.9));
        assertThat(finding.tamiz()).isEqualTo(new Spread(1, 2, 9));
        assertThat(finding.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aRatioAboveTheBarMissesIt() {
        Finding finding = Finding.of(row(OUR_CPU, THEIR_CPU, 0.49), Map.of(OURS, cpu(1), THEIRS, cpu(2)));
        assertThat(finding.verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void withoutAPeerTheQuantityItselfIsJudged() {
        Finding finding = Finding.of(row(OUR_CPU, null, 3.0), Map.of(OURS, cpu(1, 4)));
        assertThat(finding.judged()).isEqualTo(new Spread(1, 2.5, 4));
        assertThat(finding.peer()).isNull();
    }

    @Test
    void withoutABarTheNumbersAreOnlyReported() {
        Finding finding = Finding.of(row(OUR_CPU, THEIR_CPU, null), Map.of(OURS, cpu(1), THEIRS, cpu(2)));
        assertThat(finding.verdict()).isEqualTo(Verdict.REPORTED);
    }

    @Test
    void theSteadyStateIsWhatEachFileBehindTheFirstAdds() {
        Quantity steady = Quantity.steady(OURS, 5);
        Finding finding = Finding.of(row(steady, null, null), Map.of(OURS, cpu(6), OURS_FIVE, cpu(14)));
        assertThat(finding.judged().median()).isEqualTo(2);
    }

    @Test
    void aQuantityMeasuredOnceIsComparedWithTheFirstRound() {
        Finding finding = Finding.of(row(OUR_CPU, THEIR_CPU, null), Map.of(OURS, cpu(1), THEIRS, cpu(4, 1, 1)));
        assertThat(finding.judged().median()).isEqualTo(0.25);
    }

    @Test
    void theTableHasALineForEachFinding() {
        Finding finding = Finding.of(row(OUR_CPU, THEIR_CPU, 0.5), Map.of(OURS, cpu(1.234), THEIRS, cpu(20)));
        assertThat(TextTable.lines(List.of(finding)))
                .hasSize(3)
                .last()
                .isEqualTo("| CPU | trips | 1.23 CPU s | 20.0 CPU s | 0.0617 | 0.0617 to 0.0617 | 0.50 | met |");
    }

    private static Row row(Quantity tamiz, Quantity peer, Double bar) {
        return new Row("whole", "CPU", Workload.TRIPS, "CPU s", tamiz, peer, bar);
    }

    private static List<Measurement> cpu(double... seconds) {
        return Arrays.stream(seconds)
                .mapToObj(cpu -> new Measurement(cpu, 1, 1, 1))
                .toList();
    }

    private record Named(String label) implements Contestant {
        @Override
        public ProcessBuilder process(Job job) {
            throw new UnsupportedOperationException("nothing is run here");
        }
    }
}
