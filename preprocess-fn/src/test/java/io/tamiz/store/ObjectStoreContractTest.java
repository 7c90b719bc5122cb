package io.tamiz.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.store.ObjectChangedException.Change;
import io.tamiz.store.ObjectStore.CompleteResult;
import io.tamiz.store.ObjectStore.PutResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does, whatever is behind it. */
abstract class ObjectStoreContractTest {
    private static final String TEXT = "text/plain";

    /** An empty store of its own for each test. */
    abstract ObjectStore store();

    @Test
    void whatWasPutIsReadBack() throws IOException {
        ObjectStore store = store();
        store.put("a/b.txt", bytes("hello"), TEXT);
        ObjectHead head = store.head("a/b.txt").orElseThrow();
        assertThat(head.size()).isEqualTo(5);
        assertThat(read(store, head)).isEqualTo("hello");
        assertThat(store.get("a/b.txt")).hasValue(bytes("hello"));
    }

    @Test
    void whatIsNotThereIsEmptyAndNoError() {
        ObjectStore store = store();
        assertThat(store.head("none")).isEmpty();
        assertThat(store.get("none")).isEmpty();
        assertThat(store.list("none/")).isEmpty();
        store.delete("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.csv", "a+b.csv", "100%.csv", "%2F.csv", "Größe/日本.csv", "a=1/b&c.csv", "~'()!.csv"})
    void keysOfManyKindsWork(String key) throws IOException {
        ObjectStore store = store();
        store.put(key, bytes(key), TEXT);
        assertThat(read(store, store.head(key).orElseThrow())).isEqualTo(key);
        assertThat(store.list("")).extracting(ObjectSummary::key).containsExactly(key);
        PendingUpload upload = store.startUpload("copy/" + key, TEXT);
        upload.write(bytes("x"), 0, 1);
        store.complete(upload.finishParts());
        assertThat(store.get("copy/" + key)).hasValue(bytes("x"));
    }

    @Test
    void anEmptyObjectIsListedWithSizeZero() {
        ObjectStore store = store();
        store.put("mark", new byte[0], TEXT);
        assertThat(store.list("mark")).extracting(ObjectSummary::size).containsExactly(0L);
        assertThat(store.get("mark")).hasValue(new byte[0]);
    }

    @Test
    void aListingIsInTheOrderOfKeysAndKeepsToThePrefix() {
        ObjectStore store = store();
        for (String key : List.of("p/b", "p/a/z", "p/a.txt", "q/a", "p/ä", "p/B")) {
            store.put(key, bytes(key), TEXT);
        }
        assertThat(store.list("p/"))
                .extracting(ObjectSummary::key)
                .containsExactly("p/B", "p/a.txt", "p/a/z", "p/b", "p/ä");
        assertThat(store.list("p/a")).extracting(ObjectSummary::key).containsExactly("p/a.txt", "p/a/z");
        assertThat(store.listPage("p/", "p/a/z").objects())
                .extracting(ObjectSummary::key)
                .containsExactly("p/b", "p/ä");
    }

    @Test
    void putIfAbsentWritesOnceAndLeavesWhatIsThere() {
        ObjectStore store = store();
        for (int i = 0; i < 50; i++) {
            assertThat(store.putIfAbsent("r" + i, bytes("first"), TEXT)).isEqualTo(PutResult.WRITTEN);
            assertThat(store.putIfAbsent("r" + i, bytes("second"), TEXT)).isEqualTo(PutResult.ALREADY_THERE);
            assertThat(store.get("r" + i)).hasValue(bytes("first"));
        }
    }

    @Test
    void anEmptyObjectCountsAsThereForPutIfAbsent() {
        ObjectStore store = store();
        store.put("mark", new byte[0], TEXT);
        assertThat(store.putIfAbsent("mark", bytes("x"), TEXT)).isEqualTo(PutResult.ALREADY_THERE);
    }

    @Test
    void anOverwrittenVersionIsNotReadAsIfItWereTheOld() {
        ObjectStore store = store();
        store.put("a.csv", bytes("old"), TEXT);
        ObjectHead old = store.head("a.csv").orElseThrow();
        store.put("a.csv", bytes("newer"), TEXT);
        assertThatThrownBy(() -> read(store, old))
                .isInstanceOfSatisfying(
                        ObjectChangedException.class,
                        e -> assertThat(e.change()).isEqualTo(Change.OVERWRITTEN))
                .hasMessageContaining(store.location("a.csv"));
    }

    @Test
    void aDeletedVersionIsGone() {
        ObjectStore store = store();
        store.put("a.csv", bytes("old"), TEXT);
        ObjectHead old = store.head("a.csv").orElseThrow();
        store.delete("a.csv");
        assertThatThrownBy(() -> read(store, old))
                .isInstanceOfSatisfying(
                        ObjectChangedException.class,
                        e -> assertThat(e.change()).isEqualTo(Change.GONE));
    }

    @Test
    void anUploadIsInvisibleUntilItIsCompleted() throws IOException {
        ObjectStore store = store();
        PendingUpload upload = store.startUpload("d/a.parquet", TEXT);
        upload.write(bytes("abc"), 0, 3);
        UploadedObject uploaded = upload.finishParts();
        assertThat(store.head("d/a.parquet")).isEmpty();
        assertThat(store.list("")).isEmpty();
        assertThat(store.complete(uploaded)).isEqualTo(CompleteResult.COMPLETED);
        assertThat(store.get("d/a.parquet")).hasValue(bytes("abc"));
    }

    @Test
    void anUploadOfSeveralPartsIsReadBackWhole() throws IOException {
        ObjectStore store = store();
        byte[] content = new byte[(8 << 20) + 12_345];
        new Random(1).nextBytes(content);
        PendingUpload upload = store.startUpload("large", TEXT);
        for (int at = 0; at < content.length; at += 700_001) {
            upload.write(content, at, Math.min(700_001, content.length - at));
        }
        UploadedObject uploaded = upload.finishParts();
        assertThat(uploaded.parts()).hasSize(2);
        assertThat(uploaded.bytes()).isEqualTo(content.length);
        store.complete(uploaded);
        ObjectHead head = store.head("large").orElseThrow();
        try (InputStream in = store.open(head)) {
            assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "65536, 0", "1048576, 0", "7340032, 0", "67108864, 0",
        "0, 5242880", "0, 16777216", "7340032, 8388608", "67108864, 8388608", "67108864, 67108864"
    })
    void uploadsThatShareLittleMemoryAreReadBackWhole(int memoryBytes, int underWayBytes) throws IOException {
        ObjectStore store = store();
        PartMemory memory = PartMemory.of(memoryBytes, underWayBytes);
        byte[] content = new byte[(27 << 20) + 4321];
        new Random(2).nextBytes(content);
        PendingUpload first = store.startUpload("first", TEXT, memory);
        PendingUpload second = store.startUpload("second", TEXT, memory);
        for (int at = 0; at < content.length; at += 300_007) {
            int length = Math.min(300_007, content.length - at);
            first.write(content, at, length);
            second.write(content, at, length);
            assertThat(memory.takenBytes()).isLessThanOrEqualTo(memoryBytes);
        }
        for (PendingUpload upload : List.of(first, second)) {
            UploadedObject uploaded = upload.finishParts();
            assertThat(uploaded.parts().subList(0, uploaded.parts().size() - 1))
                    .allMatch(part -> part.size() >= PendingUpload.MIN_PART_BYTES);
            store.complete(uploaded);
            assertThat(Arrays.equals(store.get(upload.key()).orElseThrow(), content))
                    .isTrue();
        }
        assertThat(memory.takenBytes()).isZero();
    }

    @Test
    void anUploadWithoutBytesGivesAnEmptyObject() {
        ObjectStore store = store();
        store.complete(store.startUpload("empty", TEXT).finishParts());
        assertThat(store.head("empty").orElseThrow().size()).isZero();
    }

    @Test
    void anAbortedUploadCannotBeCompletedAndMayBeAbortedAgain() throws IOException {
        ObjectStore store = store();
        PendingUpload upload = store.startUpload("a", TEXT);
        upload.write(1);
        UploadedObject uploaded = upload.finishParts();
        upload.abort();
        store.abort("a", uploaded.uploadId());
        assertThat(store.complete(uploaded)).isEqualTo(CompleteResult.NO_SUCH_UPLOAD);
        assertThat(store.head("a")).isEmpty();
    }

    @Test
    void abortingACompletedUploadLeavesTheObject() throws IOException {
        ObjectStore store = store();
        PendingUpload upload = store.startUpload("a", TEXT);
        upload.write(7);
        UploadedObject uploaded = upload.finishParts();
        store.complete(uploaded);
        store.abort("a", uploaded.uploadId());
        assertThat(store.get("a")).hasValue(new byte[] {7});
    }

    @Test
    void completingAgainNeverFailsAndChangesNothing() throws IOException {
        ObjectStore store = store();
        PendingUpload upload = store.startUpload("a", TEXT);
        upload.write(7);
        UploadedObject uploaded = upload.finishParts();
        store.complete(uploaded);
        store.complete(uploaded);
        assertThat(store.get("a")).hasValue(new byte[] {7});
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String read(ObjectStore store, ObjectHead head) throws IOException {
        try (InputStream in = store.open(head)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
