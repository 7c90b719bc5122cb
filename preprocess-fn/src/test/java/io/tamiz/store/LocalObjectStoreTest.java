package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
