package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3ObjectStoreTest extends ObjectStoreContractTest {
    private EmbeddedS3 server;
    private int buckets;

    @BeforeAll
    void start() throws Exception {
        server = EmbeddedS3.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Override
    ObjectStore store() {
        return server.bucket("contract-" + ++buckets);
    }

    @Test
    void aKeyWithAControlCharacterDoesNotBreakAListing() {
        ObjectStore store = store();
        List<String> keys = List.of("a b+c%20d%25\u00e4.csv", "w\u0001x.csv");
        keys.forEach(key -> store.put(key, new byte[1], "text/csv"));
        assertThat(store.list("")).extracting(ObjectSummary::key).isEqualTo(keys);
    }

    @Test
    void aMissingBucketIsToldFromAMissingKey() {
        ObjectStore store = S3ObjectStore.of(server.client(), "no-such-bucket");
        Consumer<StoreException> isNoSuchBucket =
                e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.NO_SUCH_BUCKET);
        assertThatThrownBy(() -> store.head("a.csv"))
                .isInstanceOfSatisfying(StoreException.class, isNoSuchBucket)
                .hasMessage("[s3://no-such-bucket/a.csv] the bucket does not exist (HTTP 404 NoSuchBucket); "
                        + "check its name, the region and the endpoint");
        assertThatThrownBy(() -> store.get("a.csv")).isInstanceOfSatisfying(StoreException.class, isNoSuchBucket);
        assertThatThrownBy(() -> store.put("a.csv", new byte[1], "text/csv"))
                .isInstanceOfSatisfying(StoreException.class, isNoSuchBucket);
    }

    @Test
    void wrongCredentialsAreToldFromAMissingKey() {
        server.bucket("locked");
        ObjectStore store = S3ObjectStore.of(server.client("another-secret-key"), "locked");
        assertThatThrownBy(() -> store.get("a.csv"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.WRONG_CREDENTIALS))
                .hasMessageContaining(
                        "[s3://locked/a.csv] the credentials are wrong (HTTP 403 SignatureDoesNotMatch); check ");
        assertThatThrownBy(() -> store.head("a.csv"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.WRONG_CREDENTIALS));
    }
}
