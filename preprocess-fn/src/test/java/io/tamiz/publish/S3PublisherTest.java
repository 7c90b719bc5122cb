package io.tamiz.publish;

import io.tamiz.store.EmbeddedS3;
import io.tamiz.store.ObjectStore;
import org.junit.jupiter.api.AfterEach;

class S3PublisherTest extends PublisherContractTest {
    private final EmbeddedS3 server = EmbeddedS3.start();

    @Override
    ObjectStore store(String name) {
        return server.bucket(name);
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
