package io.tamiz.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.robustness.PollutedFile.TextTable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Reads tables that are polluted in every way that a survey of open data met, and asserts how much of them is read.
 */
class PollutionTest {
    private static final double SIMPLE_FLOOR = 9.99;
    private static final double WEIGHTED_FLOOR = 9.99;

    /** All of it takes four minutes on one core. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void pollutedTablesAreReadAsPeopleSeeThem() {
        long start = System.nanoTime();
        Scores scores = PollutionReport.score(PollutionSample.step(), "");
        String report = scores.report(PollutionSample.WORST);
        if (PollutionSample.isWhole()) {
            System.out.print(report);
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
        assertThat(scores.simple()).as(report).isGreaterThanOrEqualTo(SIMPLE_FLOOR);
        assertThat(scores.weighted()).as(report).isGreaterThanOrEqualTo(WEIGHTED_FLOOR);
    }

    @Test
    void aCleanTableCountsTenAndAWrongCellLittleLess() {
        TextTable table = new TextTable(List.of("a", "b"), List.of(List.of("1", "x"), List.of("2", "y")));
        TextTable close = new TextTable(List.of("a", "b"), List.of(List.of("1", "x"), List.of("2", "z")));

        assertThat(sum(table, table)).isEqualTo(10);
        assertThat(sum(table, close)).isEqualTo(1 + 3 + 1.5 + 2.25);
        assertThat(sum(TextTable.EMPTY, TextTable.EMPTY)).isEqualTo(10);
    }

    @Test
    void rowsAndCellsCountAsOftenAsTheyOccur() {
        TextTable once = new TextTable(List.of(), List.of(List.of("1")));
        TextTable twice = new TextTable(List.of(), List.of(List.of("1"), List.of("1")));

        assertThat(sum(once, twice)).isEqualTo(1 + 3 + 2 * (0.5 + 1 + 2 / 3.0));
    }

    @Test
    void aFileThatFailsCountsNothingUnlessItIsEmpty() {
        LoadedTable empty = new LoadedTable(null, "EMPTY_OBJECT", "");
        TextTable table = new TextTable(List.of("a"), List.of());

        assertThat(Measures.of(TextTable.EMPTY, empty).sum()).isEqualTo(10);
        assertThat(Measures.of(table, empty).sum()).isZero();
        assertThat(Measures.of(TextTable.EMPTY, new LoadedTable(null, "NOT_CSV", ""))
                        .sum())
                .isZero();
    }

    private static double sum(TextTable expected, TextTable found) {
        return Measures.of(expected, new LoadedTable(found, null, "")).sum();
    }
}
