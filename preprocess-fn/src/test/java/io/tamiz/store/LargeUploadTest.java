package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tamiz.store.FaultyFront.Exchange;
import io.tamiz.store.FaultyFront.Request;
import io.tamiz.store.FaultyFront.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Uploads of several parts, with the real client to a real server that is good or bad. */
@Timeout(120)
class LargeUploadTest {
    private static final int PART = 8 << 20;
    private static final String TEXT = "text/plain";

    private final EmbeddedS3 server = EmbeddedS3.start();
    private final ObjectStore direct = server.bucket("curated");
    private FaultyFront front;
    private S3Client client;

    @AfterEach
    void stop() throws IOException {
        client.close();
        front.close();
        server.close();
    }

    @Test
    void sendsTwoPartsAtATimeWhileTheNextIsWritten() throws IOException {
        // The first part is answered when the second is there, and so on in pairs.
        CountDownLatch first = new CountDownLatch(2);
        CountDownLatch second = new CountDownLatch(4);
        Rule inPairs = (request, exchange) -> {
            int number = request.partNumber();
            if (number > 0) {
                first.countDown();
                second.countDown();
                await(number <= 2 ? first : second);
            }
            exchange.pass();
        };
        byte[] content = content(4 * PART + 1);
        ObjectStore store = store(inPairs);
        PendingUpload upload = store.startUpload("large", TEXT, PartMemory.of(PART, 2 * PART));
        upload.write(content);
        store.complete(upload.finishParts());
        assertThat(Arrays.equals(direct.get("large").orElseThrow(), content)).isTrue();
    }

    @Test
    void keepsTheOrderOfPartsThatEndInAnother() throws IOException {
        CountDownLatch others = new CountDownLatch(2);
        Rule firstLast = (request, exchange) -> {
            if (request.partNumber() == 1) {
                await(others);
            }
            try {
                exchange.pass();
            } finally {
                if (request.partNumber() > 1) {
                    others.countDown();
                }
            }
        };
        byte[] content = content(2 * PART + 12_345);
        ObjectStore store = store(firstLast);
        PendingUpload upload = store.startUpload("large", TEXT, PartMemory.of(PART, 2 * PART));
        upload.write(content);
        UploadedObject uploaded = upload.finishParts();
        assertThat(uploaded.parts())
                .extracting(UploadedObject.Part::size)
                .containsExactly((long) PART, (long) PART, 12_345L);
        store.complete(uploaded);
        assertThat(Arrays.equals(direct.get("large").orElseThrow(), content)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // In memory; in files of 5 MB; with no room for any under way.
        "33554432, 16777216, 2, 8",
        "0, 16777216, 3, 5",
        "0, 5242880, 1, 5",
        "0, 0, 0, 5"
    })
    void manyUploadsThatAreWrittenByTurnsHaveFewPartsUnderWay(
            int memoryBytes, int underWayBytes, int atMost, int partMegabytes) throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Rule counting = (request, exchange) -> {
            if (request.partNumber() > 0) {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                exchange.passDoing(1, underWay::decrementAndGet);
            } else {
                exchange.pass();
            }
        };
        byte[] content = content((partMegabytes << 20) + 100_000);
        ObjectStore store = store(counting);
        PartMemory memory = PartMemory.of(memoryBytes, underWayBytes);
        List<PendingUpload> uploads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            uploads.add(store.startUpload("part=" + i, TEXT, memory));
        }
        for (int at = 0; at < content.length; at += 500_000) {
            for (PendingUpload upload : uploads) {
                upload.write(content, at, Math.min(500_000, content.length - at));
            }
        }
        for (PendingUpload upload : uploads) {
            store.complete(upload.finishParts());
            assertThat(Arrays.equals(direct.get(upload.key()).orElseThrow(), content))
                    .as(upload.key())
                    .isTrue();
        }
        // And one that is sent by the caller.
        assertThat(most.get()).isLessThanOrEqualTo(atMost + 1);
        TransferThreadsTest.assertThatAllEnd();
    }

    @Test
    void throwsWhatAPartFailedWithAtTheNextWriteOrAtTheEnd() throws IOException {
        ObjectStore store = store(refusing(1));
        PendingUpload upload = store.startUpload("refused", TEXT, PartMemory.of(PART, 2 * PART));
        byte[] content = content(PART);
        upload.write(content);
        Throwable failure = catchThrowable(() -> {
            for (int i = 0; i < 5; i++) {
                upload.write(content);
            }
        });
        assertThat(failure)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.ACCESS_DENIED))
                .hasMessageContaining("[s3://curated/refused]")
                .hasCauseInstanceOf(S3Exception.class);
        assertThatThrownBy(() -> upload.write(1)).isSameAs(failure);
        assertThatThrownBy(upload::finishParts).isSameAs(failure);
        upload.abort();
        assertThatNothingIsLeft();
    }

    @Test
    void throwsWhatTheLastPartUnderWayFailedWithAtTheEnd() throws IOException {
        ObjectStore store = store(refusing(1));
        PendingUpload upload = store.startUpload("refused", TEXT, PartMemory.of(PART, 2 * PART));
        upload.write(content(PART + 1));
        assertThatThrownBy(upload::finishParts)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.ACCESS_DENIED));
        upload.abort();
        assertThatNothingIsLeft();
    }

    @Test
    void isAbortedWhenNoPartIsUnderWayAnyMore() throws Exception {
        CountDownLatch underWay = new CountDownLatch(2);
        CountDownLatch letGo = new CountDownLatch(1);
        Rule hanging = (request, exchange) -> {
            if (request.partNumber() > 0) {
                underWay.countDown();
                await(letGo);
            }
            exchange.pass();
        };
        ObjectStore store = store(hanging);
        PendingUpload upload = store.startUpload("aborted", TEXT, PartMemory.of(PART, 2 * PART));
        upload.write(content(2 * PART + 1));
        await(underWay);
        Thread aborting = new Thread(upload::abort);
        aborting.start();
        while (aborting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(front.requests("DELETE")).isEmpty();
        letGo.countDown();
        aborting.join();
        assertThat(front.requests("DELETE")).hasSize(1);
        assertThatNothingIsLeft();
        front.awaitAllClosed();
        TransferThreadsTest.assertThatAllEnd();
    }

    private void assertThatNothingIsLeft() {
        assertThat(server.client()
                        .listMultipartUploads(r -> r.bucket("curated"))
                        .uploads())
                .isEmpty();
        assertThat(direct.list("")).isEmpty();
    }

    private static Rule refusing(int part) {
        return (request, exchange) -> refuse(part, request, exchange);
    }

    private static void refuse(int part, Request request, Exchange exchange) throws IOException {
        if (request.partNumber() == part) {
            exchange.answer("403 Forbidden");
        } else {
            exchange.pass();
        }
    }

    private ObjectStore store(Rule rule) throws IOException {
        front = FaultyFront.start(server.port(), rule);
        client = server.clientThrough(front.port());
        return S3ObjectStore.of(client, "curated");
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
