package io.tamiz.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tamiz.cli.s3.EmbeddedS3;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** Memory does not grow with the object: the function's heap is a fraction of what passes through. */
class StreamingIT {
    private static final long MB = 1L << 20;

    @TempDir
    Path folder;

    @Test
    void anObjectSeveralTimesLargerThanTheHeapPasses() throws IOException {
        passes("-Xmx64m", 320 * MB);
    }

    @Test
    @EnabledIfSystemProperty(named = "tamiz.long", matches = "true", disabledReason = "takes minutes: -Plong")
    void twoGigabytesPassThrough256Megabytes() throws IOException {
        passes("-Xmx256m", 2048 * MB);
    }

    @Test
    @EnabledIfSystemProperty(named = "tamiz.long", matches = "true", disabledReason = "takes minutes: -Plong")
    void fourGigabytesPassThrough128Megabytes() throws IOException {
        passes("-Xmx128m", 4096 * MB);
    }

    private void passes(String heap, long bytes) throws IOException {
        Path csv = folder.resolve("large.csv");
        long rows = write(csv, bytes);
        try (EmbeddedS3 server = EmbeddedS3.start(EmbeddedS3.Options.in(folder.resolve("store")));
                PostedEvents events = new PostedEvents(
                        server.endpoint(),
                        AwsBasicCredentials.create(server.accessKey(), server.secretKey()),
                        folder.resolve("function"),
                        heap,
                        Map.of("TAMIZ_RECIPES", ""))) {
            events.drop("large/large.csv", csv);

            JsonNode commit = events.curated().records("large/large.csv").get(0);
            assertThat(commit.at("/rows/read").asLong()).isEqualTo(rows);
            assertThat(commit.at("/rows/written").asLong()).isEqualTo(rows);
        }
    }

    /** Numbers, times, words and free text, without end. */
    private static long write(Path file, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        long written = 0;
        long rows = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            byte[] header = "id,at,amount,kind,note\n".getBytes(StandardCharsets.UTF_8);
            out.write(header);
            written += header.length;
            while (written < bytes) {
                String line = rows++ + ",2024-01-" + (10 + random.nextInt(20)) + " 1" + random.nextInt(10) + ":30:00,"
                        + random.nextInt(1_000_000) / 100.0 + "," + (random.nextBoolean() ? "cash" : "card")
                        + ",\"note "
                        + Long.toString(random.nextLong(), 36) + ", " + Long.toString(random.nextLong(), 36) + "\"\n";
                byte[] encoded = line.getBytes(StandardCharsets.UTF_8);
                out.write(encoded);
                written += encoded.length;
            }
        }
        return rows;
    }
}
