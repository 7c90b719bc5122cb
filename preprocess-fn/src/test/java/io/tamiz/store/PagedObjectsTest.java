package io.tamiz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedObjectsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aListingIsWholeHoweverItFallsIntoPages(int objects) {
        List<String> keys = IntStream.range(0, objects).mapToObj(i -> "k" + i).toList();
        assertThat(new PagesOfTwo(keys).list("k"))
                .extracting(ObjectSummary::key)
                .isEqualTo(keys);
    }

    /** Lists two keys at a time and says that there is more as long as the page is full. */
    private record PagesOfTwo(List<String> keys) implements ObjectSource {
        @Override
        public ObjectPage listPage(String prefix, String startAfter) {
            List<ObjectSummary> page = keys.stream()
                    .filter(key -> key.compareTo(startAfter) > 0)
                    .limit(2)
                    .map(key -> new ObjectSummary(key, 1, "e", Instant.EPOCH))
                    .toList();
            return new ObjectPage(page, page.size() == 2);
        }

        @Override
        public String name() {
            return "pages";
        }

        @Override
        public String place() {
            return "pages";
        }

        @Override
        public String location(String key) {
            return key;
        }

        @Override
        public Optional<ObjectHead> head(String key) {
            return Optional.empty();
        }

        @Override
        public InputStream open(ObjectHead head) {
            return InputStream.nullInputStream();
        }
    }
}
