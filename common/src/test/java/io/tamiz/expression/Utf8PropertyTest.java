package io.tamiz.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8PropertyTest {
    private static final long SEED = 20_261_123;

    @Test
    void theLengthIsThatOfTheStringWhereverItStands() {
        Random random = new Random(SEED);
        int[] ends = {0x80, 0x800, 0xD800, 0x11_0000};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(40); left > 0; left--) {
                int c = random.nextInt(ends[random.nextInt(ends.length)]);
                text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
            }
            int before = random.nextInt(9);
            byte[] bytes = (".".repeat(before) + text + ".".repeat(random.nextInt(9))).getBytes(StandardCharsets.UTF_8);
            int end = before + text.toString().getBytes(StandardCharsets.UTF_8).length;
            assertThat(Utf8.length(bytes, before, end))
                    .as("seed %d: '%s'", SEED, text)
                    .isEqualTo(text.codePoints().count());
        }
    }
}
