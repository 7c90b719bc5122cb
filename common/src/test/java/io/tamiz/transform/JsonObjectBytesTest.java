package io.tamiz.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonObjectBytesTest {
    private final JsonObjectBytes json = new JsonObjectBytes();

    @Test
    void anObjectWithoutMembersIsEmptyAlsoWhenTheBufferIsUsedAgain() {
        text(Map.of("a", "b"));

        assertThat(text(Map.of())).isEqualTo("{}");
        json.begin();
        assertThat(json.isEmpty()).isTrue();
    }

    @Test
    void whatJsonCannotHoldAsItIsIsEscaped() {
        assertThat(text(Map.of("a\"\\", "\u0000\n\r\t\u001f \u007fé😀/")))
                .isEqualTo("{\"a\\\"\\\\\":\"\\u0000\\u000a\\u000d\\u0009\\u001f \u007fé😀/\"}");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextsAreReadBackAsTheyWere(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Map<String, String> members = new LinkedHashMap<>();
            for (int member = random.nextInt(5); member > 0; member--) {
                members.put("k" + member + text(random), text(random));
            }
            // JSON is YAML.
            assertThat(new Load(LoadSettings.builder().build()).loadFromString(text(members)))
                    .isEqualTo(members);
        }
    }

    private static String text(Random random) {
        int[] points = random.ints(random.nextInt(40), 0, 0x2000)
                .map(point -> random.nextBoolean() ? point & 0x3f : point)
                .map(point -> point >= 0x7f && point < 0xa0 ? 'x' : point)
                .toArray();
        return new String(points, 0, points.length);
    }

    private String text(Map<String, String> members) {
        json.begin();
        members.forEach((key, value) -> {
            byte[] k = key.getBytes(StandardCharsets.UTF_8);
            byte[] v = value.getBytes(StandardCharsets.UTF_8);
            json.member(k, 0, k.length, v, 0, v.length);
        });
        return new String(json.end(), 0, json.size(), StandardCharsets.UTF_8);
    }
}
