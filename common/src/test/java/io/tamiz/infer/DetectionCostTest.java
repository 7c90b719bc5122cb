package io.tamiz.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file may be made to be dear to look at; it must not get far. */
class DetectionCostTest {
    private static final int BYTES = DialectDetection.PREFIX_BYTES / 4;

    /** What is dear is some twenty times as dear as a plain table; what looks at the file again and again, hundreds. */
    private static final int TIMES = 100;

    private static final int RUNS = 3;

    private static final long PLAIN_NANOS = DetectionCost.least(
                    "id,name,at\n1,ann,2024-01-05\n".repeat(BYTES / 28).getBytes(StandardCharsets.UTF_8))
            .both();

    @ParameterizedTest
    @EnumSource
    void noShapeIsAHundredTimesAsDearAsAPlainTable(HostileShape shape) {
        byte[] bytes = shape.inBytes(BYTES);
        long nanos = DetectionCost.once(bytes).both();
        for (int run = 1; run < RUNS && nanos >= TIMES * PLAIN_NANOS; run++) {
            nanos = Math.min(nanos, DetectionCost.once(bytes).both()); // what was compiled on the way does not count
        }
        assertThat(nanos)
                .as("CPU nanoseconds of %s, %s bytes", shape, bytes.length)
                .isLessThan(TIMES * PLAIN_NANOS);
    }
}
