package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.cli.Surroundings.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ByteProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong(-SECOND);

    @Test
    void workOfASecondShowsNothing() {
        work(Progress.SHOWN, SECOND);

        assertThat(err.toString()).isEmpty();
    }

    @RepeatedTest(20)
    void longerWorkShowsABarAndLeavesTheLineBlank() {
        work(Progress.SHOWN, SECOND + 1);

        assertThat(err.toString())
                .contains("converting", "100%", "/3 MB")
                .endsWith(" \r")
                .doesNotContain("\n");
    }

    @Test
    void nothingIsShownWhereNothingIsWanted() {
        work(Progress.HIDDEN, 60 * SECOND);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void linesArePrintedWithTheBarOffTheTerminal() {
        try (ByteProgress progress = new ByteProgress(Progress.SHOWN, new PrintWriter(err), 3_000_000, nanos::get)) {
            nanos.addAndGet(2 * SECOND);
            progress.add(1_000_000);
            progress.above(() -> err.append("a line\n"));
            progress.add(2_000_000);
        }

        assertThat(err.toString()).contains("33%", " \ra line\n", "100%");
    }

    private void work(Progress wanted, long elapsedNanos) {
        try (ByteProgress progress = new ByteProgress(wanted, new PrintWriter(err), 3_000_000, nanos::get)) {
            progress.add(1_000_000);
            nanos.addAndGet(elapsedNanos);
            progress.add(2_000_000);
        }
    }
}
