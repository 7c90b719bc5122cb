package io.tamiz.publish;

import io.tamiz.csv.CsvRecordWriter;
import io.tamiz.publish.CommitRecord.OutputFile;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RejectSink;
import io.tamiz.store.ObjectStore;
import io.tamiz.store.PendingUpload;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes rejects as CSV into an upload that begins with the first of them, and counts them by code. */
final class QuarantineFile implements RejectSink {
    private static final List<String> HEADER =
            List.of("line", "byte_offset", "column", "code", "message", "value", "action", "raw");

    private final ObjectStore curated;
    private final String key;
    private final EnumMap<ReasonCode, long[]> countByCode = new EnumMap<>(ReasonCode.class);
    private @Nullable Open open;

    QuarantineFile(ObjectStore curated, String key) {
        this.curated = curated;
        this.key = key;
    }

    @Override
    public void accept(Reject reject) {
        countByCode.computeIfAbsent(reject.code(), code -> new long[1])[0]++;
        try {
            Open file = open == null ? begin() : open;
            file.csv.write(Arrays.asList(
                    Long.toString(reject.line()),
                    Long.toString(reject.byteOffset()),
                    reject.column(),
                    reject.code().name(),
                    reject.message(),
                    reject.value(),
                    reject.action().name().toLowerCase(Locale.ROOT),
                    reject.raw()));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + curated.location(key) + "] cannot be written", e);
        }
    }

    /** Uploads what is left; null where there was no reject. */
    @Nullable
    OutputFile finish() throws IOException {
        if (open == null) {
            return null;
        }
        open.writer.flush();
        return OutputFile.of(open.upload.finishParts(), rows());
    }

    /** Throws the upload away. */
    void abort() {
        if (open != null) {
            open.upload.abort();
        }
    }

    /** Rejects by code, without those codes that did not occur. */
    SortedMap<String, Long> countsByCode() {
        SortedMap<String, Long> counts = new TreeMap<>();
        countByCode.forEach((code, count) -> counts.put(code.name(), count[0]));
        return counts;
    }

    private long rows() {
        return countByCode.values().stream().mapToLong(count -> count[0]).sum();
    }

    private Open begin() throws IOException {
        PendingUpload upload = curated.startUpload(key, "text/csv; charset=utf-8");
        Writer writer = new BufferedWriter(new OutputStreamWriter(upload, StandardCharsets.UTF_8));
        Open begun = new Open(upload, writer, new CsvRecordWriter(writer));
        open = begun;
        begun.csv.write(HEADER);
        return begun;
    }

    /** The file once there is a reject. */
    private record Open(PendingUpload upload, Writer writer, CsvRecordWriter csv) {}
}
