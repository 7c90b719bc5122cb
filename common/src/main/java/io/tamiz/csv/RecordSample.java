package io.tamiz.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits the beginning of a file into records of whatever width, for a first look at it. Not for reading a table. */
public final class RecordSample {
    private RecordSample() {}

    /**
     * The first records. A quote that is never closed costs its line; a last record that may be cut off is left out.
     *
     * @param utf8 the first bytes, in UTF-8, without a byte order mark
     * @param whole whether they are the whole file
     * @param dialect how to split; its preamble is skipped, its header rows are records like others
     */
    public static List<List<String>> of(byte[] utf8, boolean whole, Dialect dialect, int maxRecords) {
        byte[] padded = Arrays.copyOf(utf8, utf8.length + ByteWindow.PADDING);
        Arrays.fill(padded, utf8.length, padded.length, (byte) 0xff);
        RecordScanner scanner = RecordScanner.of(dialect, Integer.MAX_VALUE, (start, end, fields, text, line) -> true);
        for (int i = 0; i < dialect.preambleLines(); i++) {
            skipLine(scanner, scanner.position, padded, utf8.length);
        }
        RecordScanner.Ending ending = whole ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN;
        List<List<String>> records = new ArrayList<>();
        RecordBatch batch = new RecordBatch();
        batch.width = RecordScanner.ANY_WIDTH;
        batch.reserve(1, 64);
        Unescaping unescaping = new Unescaping(dialect);
        while (records.size() < maxRecords) {
            int base = scanner.position;
            scanner.scan(batch, padded, utf8.length, ending, 1);
            if (batch.records == 0) {
                if (scanner.openQuote < 0) {
                    return records;
                }
                skipLine(scanner, scanner.openQuote, padded, utf8.length);
            } else if (scanner.fieldsSeen > batch.starts.length) {
                scanner.position = base;
                batch.reserve(1, scanner.fieldsSeen);
            } else {
                records.add(fields(batch, scanner.fieldsSeen, padded, base, unescaping));
            }
        }
        return records;
    }

    private static void skipLine(RecordScanner scanner, int from, byte[] bytes, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        boolean crlf = at + 1 < limit && bytes[at] == '\r' && bytes[at + 1] == '\n';
        scanner.position = Math.min(limit, crlf ? at + 2 : at + 1);
    }

    private static List<String> fields(RecordBatch batch, int width, byte[] bytes, int base, Unescaping unescaping) {
        List<String> fields = new ArrayList<>(width);
        RecordBatch plain = new RecordBatch();
        plain.bytes = batch.hasEscapes ? Arrays.copyOfRange(bytes, base, base + batch.recordEnds[0]) : bytes;
        plain.starts = batch.starts;
        plain.ends = batch.ends;
        plain.records = 1;
        plain.width = width;
        int shift = batch.hasEscapes ? 0 : base;
        if (batch.hasEscapes) {
            unescaping.resolve(plain, plain.bytes.length);
        }
        for (int i = 0; i < width; i++) {
            int start = plain.starts[i];
            fields.add(new String(plain.bytes, shift + start, plain.ends[i] - start, StandardCharsets.UTF_8));
        }
        return fields;
    }
}
