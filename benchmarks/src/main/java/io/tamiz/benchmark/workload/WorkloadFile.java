package io.tamiz.benchmark.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a workload as CSV: the same bytes for the same seed and size. */
public final class WorkloadFile {
    private static final int FLUSH_BYTES = 1 << 20;

    private WorkloadFile() {}

    /**
     * Makes the file where it is not there yet.
     *
     * @param bytes how large it is at least; it ends with the record that reaches that
     */
    public static Path make(Path folder, Workload workload, long bytes, long seed) throws IOException {
        Path file = folder.resolve(workload.label() + "-" + bytes + "-" + seed + ".csv");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = folder.resolve(file.getFileName() + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                write(out, workload, bytes, seed);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    static void write(OutputStream out, Workload workload, long bytes, long seed) throws IOException {
        CsvBytes buffer = new CsvBytes();
        RowMaker rows = workload.rows(new Randomness(seed));
        String header = String.join(
                ",", workload.columns().stream().map(SourceColumn::name).toList());
        buffer.text(header).raw('\n');
        long flushed = 0;
        while (flushed + buffer.size() < bytes) {
            rows.next(buffer);
            if (buffer.size() >= FLUSH_BYTES) {
                out.write(buffer.array(), 0, buffer.size());
                flushed += buffer.size();
                buffer.clear();
            }
        }
        out.write(buffer.array(), 0, buffer.size());
    }
}
