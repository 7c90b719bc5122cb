package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.store.ObjectStore.PutResult;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalObjectStoreTest extends ObjectStoreContractTest {
    @TempDir
    private Path folder;

    @Override
    ObjectStore store() {
        return LocalObjectStore.at("curated", folder.resolve("root"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/a",
                "../a",
                "a/../../b",
                "a//b",
                "a/",
                "./a",
                "a/.",
                "a\u0000b",
                "a\nb",
                "a\\b",
                ".tamiz-uploads/x"
            })
    void noKeyLeavesTheFolder(String key) {
        assertThatThrownBy(() -> store().put(key, new byte[1], "text/plain"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.INVALID_KEY));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFolderOfUploadsStaysWhileManyObjectsAreWritten() {
        ObjectStore store = store();
        Path uploads = folder.resolve("root/.tamiz-uploads");
        try (ObjectStore.Writing writing = store.beginWriting()) {
            assertThat(writing).isNotNull();
            store.put("a", new byte[1], "text/plain");
            assertThat(uploads).isEmptyDirectory();
            store.putIfAbsent("b", new byte[1], "text/plain");
            assertThat(uploads).isEmptyDirectory();
        }
        assertThat(uploads).doesNotExist();
        assertThat(folder.resolve("root")).isDirectoryContaining(path -> path.endsWith("a"));
    }

    @Test
    void aNameLongerThanFileSystemsTakeIsRefusedBeforeItIsTried() {
        String longest = "\u00e9".repeat(127) + "a";
        store().put("d/" + longest, new byte[1], "text/plain");
        assertThatThrownBy(() -> store().createUpload("d/" + longest + "a/b", "text/plain"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.INVALID_KEY))
                .hasMessageContaining("has a segment of more than 255 bytes");
    }

    /** A ZIP file as a file system has no hard links. */
    @Test
    void aConditionalWriteNeedsNoHardLinks() throws Exception {
        URI zip = URI.create("jar:" + folder.resolve("a.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            ObjectStore store = LocalObjectStore.at("curated", files.getPath("/root"));
            assertThat(store.putIfAbsent("a/b", new byte[] {1}, "text/plain")).isEqualTo(PutResult.WRITTEN);
            assertThat(store.putIfAbsent("a/b", new byte[] {2}, "text/plain")).isEqualTo(PutResult.ALREADY_THERE);
            assertThat(store.get("a/b")).hasValue(new byte[] {1});
            assertThat(store.list("")).extracting(ObjectSummary::key).containsExactly("a/b");
        }
    }

    @Test
    void anUploadIdThatIsAPathIsRefused() {
        assertThatThrownBy(() -> store().abort("a", "../../a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileChangedWhileItIsReadIsNotTakenForWhole() throws Exception {
        ObjectStore store = store();
        store.put("a.csv", new byte[] {1, 2}, "text/csv");
        ObjectHead head = store.head("a.csv").orElseThrow();
        try (var in = store.open(head)) {
            in.read();
            Files.write(folder.resolve("root/a.csv"), new byte[] {1, 2, 3});
            assertThatThrownBy(in::readAllBytes).isInstanceOf(ObjectChangedException.class);
        }
    }

    @Test
    void aFolderIsThereWhileSomethingLiesInIt() throws Exception {
        ObjectStore store = store();
        store.put("a/b/c.csv", new byte[1], "text/csv");
        store.put("a/d.csv", new byte[1], "text/csv");
        store.delete("a/b/c.csv");
        assertThat(folder.resolve("root/a/b")).doesNotExist();
        assertThat(folder.resolve("root/a/d.csv")).exists();
        store.delete("a/d.csv");
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    @Test
    void theFolderOfUploadsGoesWithTheLastOfThem() throws Exception {
        ObjectStore store = store();
        PendingUpload first = store.startUpload("a", "text/plain");
        PendingUpload second = store.startUpload("b", "text/plain");
        first.abort();
        assertThat(folder.resolve("root/.tamiz-uploads")).isDirectoryContaining(path -> true);
        store.complete(second.finishParts());
        store.put("c", new byte[1], "text/plain");
        store.putIfAbsent("c", new byte[1], "text/plain");
        assertThat(folder.resolve("root").toFile().list()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void workersThatMakeAndRemoveTheSameFoldersDoNotDisturbEachOther() {
        ObjectStore store = store();
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            String key = "a/b/" + worker;
            workers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 200; i++) {
                    store.put(key, new byte[1], "text/plain");
                    store.delete(key);
                    store.complete(store.startUpload(key, "text/plain").finishParts());
                    store.delete(key);
                    store.putIfAbsent(key, new byte[1], "text/plain");
                    store.delete(key);
                }
            }));
        }
        workers.forEach(CompletableFuture::join);
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    @Test
    void aKeyBelowAnObjectIsRefusedAndNotTakenForThere() {
        ObjectStore store = store();
        store.put("a", new byte[1], "text/plain");
        assertThatThrownBy(() -> store.putIfAbsent("a/b", new byte[1], "text/plain"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("root/a: is a file, and a folder is needed there");
    }
}
