package io.tamiz.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Records and verdicts as JSON. What a newer version has added is passed over. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StoreException where the bytes are not of that form; a worker never leaves such, and cannot mend it */
    static <T> T read(byte[] bytes, Class<T> type, ObjectStore store, String key) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.OTHER,
                    store.name(),
                    key,
                    "[" + store.location(key) + "] is not a " + type.getSimpleName()
                            + " in JSON; restore it, or remove it together with the files that it named",
                    e);
        }
    }
}
