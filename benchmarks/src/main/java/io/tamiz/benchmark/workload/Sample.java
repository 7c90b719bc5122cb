package io.tamiz.benchmark.workload;

import io.tamiz.quality.RejectSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Some of a workload in memory. */
public final class Sample {
    private static final long SEED = 7;

    private Sample() {}

    /** The workload's beginning, ending with a whole record. */
    public static byte[] bytes(Workload workload, int atLeast) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkloadFile.write(out, workload, atLeast, SEED);
        return out.toByteArray();
    }

    /** For samples without a bad record. */
    public static RejectSink refusingRejects() {
        return reject -> {
            throw new IllegalStateException(reject.toString());
        };
    }
}
