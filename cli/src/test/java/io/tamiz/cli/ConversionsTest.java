package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.store.LocalFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionsTest {
    @Test
    @Timeout(20)
    void theReportsComeInTheOrderOfTheInputsThoughALaterOneIsDoneFirst() {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        List<String> told = run(2, List.of("a", "b"), input -> {
            if (input.key().equals("a")) {
                await(secondIsDone);
            } else {
                secondIsDone.countDown();
            }
            return report(input);
        });

        assertThat(told).containsExactly("a", "b");
    }

    @Test
    @Timeout(20)
    void anObjectIsNotConvertedTwiceAtATime() {
        AtomicInteger inWork = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        List<String> twentyTimes =
                IntStream.range(0, 20).mapToObj(i -> "the same").toList();
        run(4, twentyTimes, input -> {
            seen.add(inWork.incrementAndGet());
            Thread.yield();
            inWork.decrementAndGet();
            return report(input);
        });

        assertThat(seen).hasSize(20).containsOnly(1);
    }

    @Test
    void whatAConversionThrowsEndsTheRun() {
        assertThatThrownBy(() -> run(2, List.of("a", "b"), input -> {
                    throw new IllegalArgumentException("wrong: " + input.key());
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong: a");
    }

    @ParameterizedTest(name = "{0} processors and {1} MiB: {2}")
    @CsvSource({"1,4096,1", "2,4096,2", "2,383,1", "2,384,2", "64,4096,21", "2,64,1"})
    void thereAreAsManyThreadsAsProcessorsWhereTheHeapAllowsIt(int processors, long mebibytes, int threads) {
        assertThat(Conversions.threads(processors, mebibytes << 20)).isEqualTo(threads);
    }

    private static List<String> run(int threads, List<String> keys, Function<Input, InputReport> convert) {
        List<String> told = new ArrayList<>();
        List<Input> inputs = keys.stream()
                .map(key -> new Input(new LocalFiles(), key, key, key, 1))
                .toList();
        try (Conversions conversions = new Conversions(threads, convert)) {
            conversions.run(inputs, (input, report) -> told.add(report.input()));
        }
        return told;
    }

    private static InputReport report(Input input) {
        return InputReport.missing(input.shown(), CommandException.inputFailed("none"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
