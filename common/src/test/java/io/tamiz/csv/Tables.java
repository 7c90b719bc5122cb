package io.tamiz.csv;

import io.tamiz.quality.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What a reader makes of a stream, as plain lists. */
record Tables(
        List<String> header,
        List<List<String>> rows,
        List<String> raws,
        List<List<String>> extra,
        List<Reject> rejects,
        long read,
        long footerLines,
        long bytes) {
    static Tables read(InputStream in, Dialect dialect) throws IOException {
        return read(in, dialect, ReadOptions.DEFAULT_MAX_RECORD_BYTES);
    }

    static Tables read(InputStream in, Dialect dialect, int maxRecordBytes) throws IOException {
        return read(in, dialect, ReadOptions.DEFAULT.withMaxRecordBytes(maxRecordBytes), RecordRepair.NONE);
    }

    static Tables read(InputStream in, Dialect dialect, ReadOptions options, RecordRepair repair) throws IOException {
        return read(in, dialect, options, repair, ByteWindow.CHUNK_BYTES);
    }

    static Tables read(InputStream in, Dialect dialect, ReadOptions options, RecordRepair repair, int chunkBytes)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        List<List<String>> extra = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(in, dialect, options, repair, rejects::add, chunkBytes)) {
            RecordBatch batch = new RecordBatch();
            while (reader.next(batch)) {
                for (int record = 0; record < batch.records(); record++) {
                    List<String> row = new ArrayList<>();
                    for (int column = 0; column < batch.width(); column++) {
                        row.add(batch.field(record, column));
                    }
                    rows.add(row);
                    raws.add(batch.line(record) + "@" + batch.byteOffset(record) + ":" + batch.raw(record));
                    extra.add(batch.extraFields(record));
                }
            }
            long rejected = count(rejects, Reject.Action.REJECTED);
            if (reader.recordsRead() != rows.size() + rejected || reader.recordsRejected() != rejected) {
                throw new AssertionError("read " + reader.recordsRead() + ", returned " + rows.size() + ", rejected "
                        + reader.recordsRejected() + ", told " + rejects);
            }
            if (reader.recordsRepaired() > count(rejects, Reject.Action.REPAIRED)) {
                throw new AssertionError("repaired " + reader.recordsRepaired() + ", told " + rejects);
            }
            return new Tables(
                    reader.header(),
                    rows,
                    raws,
                    extra,
                    rejects,
                    reader.recordsRead(),
                    reader.footerLines(),
                    reader.bytesRead());
        }
    }

    private static long count(List<Reject> rejects, Reject.Action action) {
        return rejects.stream().filter(reject -> reject.action() == action).count();
    }
}
