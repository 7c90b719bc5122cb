package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tamiz.store.FaultyFront.Request;
import io.tamiz.store.FaultyFront.Rule;
import io.tamiz.store.ObjectChangedException.Change;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects of several ranges, read with the real client from a real server that is good or bad. */
@Timeout(120)
class LargeObjectTest {
    private static final int RANGE = 256 << 10;
    private static final int SIZE = 6 * RANGE + 4321;
    private static final ReadAhead READ_AHEAD = new ReadAhead(RANGE, 2);
    private static final Rule PASS = (request, exchange) -> exchange.pass();

    private final EmbeddedS3 server = EmbeddedS3.start();
    private final ObjectStore direct = server.bucket("raw");
    private final byte[] content = new byte[SIZE];
    private FaultyFront front;
    private S3Client client;

    @BeforeEach
    void put() {
        new Random(5).nextBytes(content);
        direct.put("a.csv", content, "text/csv");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        front.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "262143, 1", "262144, 1", "262145, 2", "524288, 2", "524289, 3", "1577185, 7"})
    void isReadInRangesEachUnderTheETagThatWasSeen(int size, int requests) throws IOException {
        byte[] some = Arrays.copyOf(content, size);
        direct.put("a.csv", some, "text/csv");
        ObjectHead head = head();
        try (InputStream in = open(PASS, head)) {
            assertThat(Arrays.equals(in.readAllBytes(), some)).isTrue();
        }
        assertThat(front.requests())
                .hasSize(requests)
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("if-match", head.etag()));
        for (int i = 0; i < requests; i++) {
            String range = "bytes=" + (long) i * RANGE + "-" + (Math.min(size, (i + 1) * RANGE) - 1);
            assertThat(front.requests().stream().map(Request::range)).contains(requests == 1 ? "" : range);
        }
    }

    @Test
    void isFetchedAtMostTwoRangesAhead() throws IOException {
        AtomicLong position = new AtomicLong();
        AtomicLong mostAhead = new AtomicLong();
        Rule watched = (request, exchange) -> {
            long start = Long.parseLong(request.range().replaceAll("bytes=([0-9]+)-.*", "$1"));
            mostAhead.accumulateAndGet(start / RANGE - position.get() / RANGE, Math::max);
            exchange.pass();
        };
        try (InputStream in = open(watched, head())) {
            byte[] bytes = new byte[1000];
            for (int count; (count = in.read(bytes)) > 0; ) {
                position.addAndGet(count);
            }
        }
        assertThat(position).hasValue(SIZE);
        assertThat(mostAhead.get()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 777, 100_000, RANGE, 3 * RANGE})
    void isTheSameHoweverManyBytesAreReadAtATime(int length) throws IOException {
        byte[] read = new byte[SIZE];
        try (InputStream in = open(PASS, head())) {
            for (int at = 0, count; (count = in.read(read, at, Math.min(length, SIZE - at))) > 0; at += count) {
                assertThat(count).isLessThanOrEqualTo(length);
            }
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(read, 0, 0)).isZero();
        }
        assertThat(Arrays.equals(read, content)).isTrue();
    }

    @Test
    void isNotFetchedAheadForWhoeverOnlyLooks() throws IOException {
        try (InputStream in = open(PASS, head())) {
            assertThat(in.readNBytes(RANGE / 2)).hasSize(RANGE / 2);
        }
        assertThat(front.requests()).hasSize(1);
    }

    @Test
    void isFetchedTwoRangesAtATime() throws IOException {
        // Each answer waits until another request is there: with one at a time there would be none.
        CyclicBarrier two = new CyclicBarrier(2);
        Rule inPairs = (request, exchange) -> {
            if (!request.isGetFrom(0)) {
                assertThat(catchThrowable(() -> two.await(30, TimeUnit.SECONDS)))
                        .isNull();
            }
            exchange.pass();
        };
        try (InputStream in = open(inPairs, head())) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
        assertThat(front.requests()).hasSize(7);
    }

    @Test
    void isTakenUpWhereARangeBroke() throws IOException {
        Rule cut = (request, exchange) -> exchange.cutAfter(100_000);
        try (InputStream in = open(cut, head())) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
        assertThat(front.requests()).hasSizeGreaterThanOrEqualTo(6 * 3 + 1);
    }

    @Test
    void isGivenUpWhereARangeBreaksAgainAndAgain() throws IOException {
        // The status line and the headers pass, and nothing of the body.
        Rule cut = (request, exchange) -> {
            if (request.isGetFrom(2 * RANGE)) {
                exchange.cutAfter(200);
            } else {
                exchange.pass();
            }
        };
        try (InputStream in = open(cut, head())) {
            assertThat(in.readNBytes(2 * RANGE)).isEqualTo(Arrays.copyOf(content, 2 * RANGE));
            assertThatThrownBy(in::read)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.UNAVAILABLE));
            assertThatThrownBy(in::read).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void isReadWhereTheServerIsBusyForAMoment() throws IOException {
        AtomicBoolean first = new AtomicBoolean(true);
        Rule busy = (request, exchange) -> {
            if (request.isGetFrom(3 * RANGE) && first.getAndSet(false)) {
                exchange.answer("503 Slow Down");
            } else {
                exchange.pass();
            }
        };
        try (InputStream in = open(busy, head())) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
        assertThat(front.requests()).hasSize(8);
    }

    @Test
    void givesWhatCameBeforeARangeThatFailsAndThenItsError() throws IOException {
        Rule busy = (request, exchange) -> {
            if (request.isGetFrom(3 * RANGE)) {
                exchange.answer("503 Slow Down");
            } else {
                exchange.pass();
            }
        };
        try (InputStream in = open(busy, head())) {
            assertThat(in.readNBytes(3 * RANGE)).isEqualTo(Arrays.copyOf(content, 3 * RANGE));
            assertThatThrownBy(in::read)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.UNAVAILABLE))
                    .hasMessageContaining("[s3://raw/a.csv]")
                    .hasMessageContaining("HTTP 503")
                    .hasCauseInstanceOf(SdkException.class);
        }
    }

    @Test
    void isNotContinuedWithAnotherVersion() throws IOException {
        try (InputStream in = open(PASS, head())) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            direct.put("a.csv", new byte[SIZE], "text/csv");
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOfSatisfying(
                            ObjectChangedException.class,
                            e -> assertThat(e.change()).isEqualTo(Change.OVERWRITTEN));
        }
    }

    @Test
    void endsSayingSoWhereTheObjectIsGoneMeanwhile() throws IOException {
        try (InputStream in = open(PASS, head())) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            direct.delete("a.csv");
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOfSatisfying(
                            ObjectChangedException.class,
                            e -> assertThat(e.change()).isEqualTo(Change.GONE));
        }
    }

    @Test
    void isRefusedWhenItIsOpenedNotWhenItIsRead() throws IOException {
        ObjectHead old = head();
        direct.put("a.csv", new byte[SIZE], "text/csv");
        assertThatThrownBy(() -> open(PASS, old)).isInstanceOf(ObjectChangedException.class);
    }

    @Test
    void leavesNoConnectionAndNoThreadWhenItIsClosedInTheMiddle() throws Exception {
        CountDownLatch twoUnderWay = new CountDownLatch(2);
        Rule slow = (request, exchange) -> exchange.passDoing(RANGE / 2, () -> {
            if (!request.isGetFrom(0)) {
                twoUnderWay.countDown();
                await(twoUnderWay);
            }
        });
        try (InputStream in = open(slow, head())) {
            assertThat(in.readNBytes(RANGE / 2 + 1)).hasSize(RANGE / 2 + 1);
            assertThat(in.read()).isEqualTo(content[RANGE / 2 + 1] & 0xFF);
            await(twoUnderWay);
        }
        front.awaitAllClosed();
        assertThat(front.requests()).hasSize(3);
        TransferThreadsTest.assertThatAllEnd();
    }

    @Test
    void isClosedAtOnceThoughTheServerHangs() throws Exception {
        CountDownLatch twoUnderWay = new CountDownLatch(2);
        CountDownLatch letGo = new CountDownLatch(1);
        // When it is let go the bodies break: whoever still wanted them would ask for the rest.
        Rule hanging = (request, exchange) -> {
            if (request.isGetFrom(0)) {
                exchange.pass();
            } else {
                exchange.cutAfter(RANGE / 2, () -> {
                    twoUnderWay.countDown();
                    await(letGo);
                });
            }
        };
        InputStream in = open(hanging, head());
        assertThat(in.readNBytes(RANGE)).hasSize(RANGE);
        await(twoUnderWay);
        long before = System.nanoTime();
        in.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        letGo.countDown();
        front.awaitAllClosed();
        assertThat(front.requests()).hasSize(3);
        TransferThreadsTest.assertThatAllEnd();
    }

    @Test
    void tellsAReaderThatIsInterruptedWhileItWaits() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Rule hanging = (request, exchange) -> {
            if (!request.isGetFrom(0)) {
                underWay.countDown();
                await(letGo);
            }
            exchange.pass();
        };
        InputStream in = open(hanging, head());
        AtomicReference<Throwable> seen = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            seen.set(catchThrowable(in::readAllBytes));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        reader.start();
        await(underWay);
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        reader.interrupt();
        reader.join();
        letGo.countDown();
        in.close();
        assertThat(seen.get())
                .isInstanceOf(StoreException.class)
                .hasMessage("[s3://raw/a.csv] reading was interrupted at byte " + RANGE + " of " + SIZE + "; try again")
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(stillInterrupted).isTrue();
    }

    private InputStream open(Rule rule, ObjectHead head) throws IOException {
        front = FaultyFront.start(server.port(), rule);
        client = server.clientThrough(front.port());
        return S3ObjectStore.of(client, "raw", READ_AHEAD).open(head);
    }

    private ObjectHead head() {
        return direct.head("a.csv").orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
