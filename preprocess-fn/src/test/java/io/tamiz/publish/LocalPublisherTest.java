package io.tamiz.publish;

import io.tamiz.store.LocalObjectStore;
import io.tamiz.store.ObjectStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalPublisherTest extends PublisherContractTest {
    @TempDir
    private Path folder;

    @Override
    ObjectStore store(String name) {
        return LocalObjectStore.at(name, folder.resolve(name));
    }
}
