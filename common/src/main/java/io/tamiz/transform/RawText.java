package io.tamiz.transform;

import io.tamiz.csv.CsvRecordWriter;
import io.tamiz.csv.RecordBatch;
import io.tamiz.quality.Masked;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A record as quarantine shows it. */
@FunctionalInterface
interface RawText {
    /** What ends a record as it is written anew. */
    String CRLF = "\r\n";

    String of(RecordBatch records, int row);

    /** As it stands in the file. */
    static RawText asItStands() {
        return RecordBatch::raw;
    }

    /** Nothing of it, because it is not known which fields are personal data. */
    static RawText nothing() {
        return (records, row) -> Masked.TEXT;
    }

    /** Written anew, with commas, where these fields are not empty with their text masked. */
    static RawText without(BitSet personal) {
        return (records, row) -> {
            List<String> shown = new ArrayList<>(records.width());
            for (int field = 0; field < records.width(); field++) {
                String text = records.field(row, field);
                shown.add(personal.get(field) && !text.isEmpty() ? Masked.TEXT : text);
            }
            return line(shown);
        };
    }

    private static String line(List<String> fields) {
        try {
            StringWriter line = new StringWriter();
            new CsvRecordWriter(line).write(fields);
            String ended = line.toString();
            return ended.substring(0, ended.length() - CRLF.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory cannot fail
        }
    }
}
