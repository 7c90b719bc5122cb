package io.tamiz.csv;

import io.tamiz.quality.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What a reader makes of a stream, as plain lists. */
record Tables(
        List<String> header, List<List<String>> rows, List<String> raws, List<Reject> rejects, long read, long bytes) {
    static Tables read(InputStream in, Dialect dialect) throws IOException {
        return read(in, dialect, ReadOptions.DEFAULT_MAX_RECORD_BYTES);
    }

    static Tables read(InputStream in, Dialect dialect, int maxRecordBytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(
                in, dialect, ReadOptions.DEFAULT.withMaxRecordBytes(maxRecordBytes), RecordRepair.NONE, rejects::add)) {
            RecordBatch batch = new RecordBatch();
            while (reader.next(batch)) {
                for (int record = 0; record < batch.records(); record++) {
                    List<String> row = new ArrayList<>();
                    for (int column = 0; column < batch.width(); column++) {
                        row.add(batch.field(record, column));
                    }
                    rows.add(row);
                    raws.add(batch.line(record) + "@" + batch.byteOffset(record) + ":" + batch.raw(record));
                }
            }
            if (reader.recordsRead() != rows.size() + reader.recordsRejected()
                    || reader.recordsRejected() != rejects.size()) {
                throw new AssertionError("read " + reader.recordsRead() + ", returned " + rows.size() + ", rejected "
                        + reader.recordsRejected() + ", told " + rejects.size());
            }
            return new Tables(reader.header(), rows, raws, rejects, reader.recordsRead(), reader.bytesRead());
        }
    }
}
