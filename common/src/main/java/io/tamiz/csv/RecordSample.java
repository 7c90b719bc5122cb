package io.tamiz.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits the beginning of a file into records of whatever width, for a first look at it. Not for reading a table. */
public final class RecordSample {
    private static final int BATCH_RECORDS = 4096;

    private RecordSample() {}

    /**
     * The first records. A quote that is never closed costs its line, and so does one that is closed only after other
     * quotes in a record of another width than the one before; a last record that may be cut off is left out.
     *
     * @param utf8 the first bytes, in UTF-8, without a byte order mark
     * @param whole whether they are the whole file
     * @param dialect how to split; its preamble is skipped, its header rows are records like others
     */
    public static List<List<String>> of(byte[] utf8, boolean whole, Dialect dialect, int maxRecords) {
        byte[] padded = padded(LineEnds.hidden(utf8, dialect));
        RecordScanner scanner = scanner(dialect, padded, utf8.length);
        RecordScanner.Ending ending = whole ? RecordScanner.Ending.END_OF_FILE : RecordScanner.Ending.OPEN;
        List<List<String>> records = new ArrayList<>();
        RecordBatch batch = new RecordBatch();
        batch.width = RecordScanner.ANY_WIDTH;
        batch.reserve(1, 64);
        Unescaping unescaping = new Unescaping(dialect);
        LineEnds lineEnds = LineEnds.of(dialect);
        while (records.size() < maxRecords) {
            batch.begin(scanner.position);
            scanner.scan(batch, padded, utf8.length, ending, 1);
            int base = batch.base;
            if (batch.records == 0) {
                if (scanner.openQuote < 0 || (!whole && mayBeCutOff(scanner, utf8.length))) {
                    return records;
                }
                skipLine(scanner, scanner.openQuote, padded, utf8.length);
            } else if (scanner.strayOpen >= 0 && scanner.fieldsSeen != width(dialect, records)) {
                skipLine(scanner, scanner.strayOpen, padded, utf8.length);
            } else if (scanner.fieldsSeen > batch.starts.length) {
                scanner.position = base;
                batch.reserve(1, scanner.fieldsSeen);
            } else {
                records.add(fields(batch, scanner.fieldsSeen, padded, base, unescaping, lineEnds));
            }
        }
        return records;
    }

    /** Fields that a record with quotes in a text of several lines must have to be one. */
    private static int width(Dialect dialect, List<List<String>> records) {
        return dialect.width() > 0 || records.isEmpty()
                ? dialect.width()
                : records.get(records.size() - 1).size();
    }

    /**
     * Bytes of the first records that are whole, line ends included: what may be cut off is behind them.
     *
     * @param utf8 the first bytes of a longer file, in UTF-8, without a byte order mark
     */
    public static int wholeRecords(byte[] utf8, Dialect dialect) {
        byte[] padded = padded(LineEnds.hidden(utf8, dialect));
        RecordScanner scanner = scanner(dialect, padded, utf8.length);
        RecordBatch batch = new RecordBatch();
        batch.width = RecordScanner.ANY_WIDTH;
        batch.reserve(BATCH_RECORDS, 0);
        while (true) {
            batch.begin(scanner.position);
            scanner.scan(batch, padded, utf8.length, RecordScanner.Ending.OPEN, BATCH_RECORDS);
            if (batch.records == 0) {
                if (scanner.openQuote < 0 || mayBeCutOff(scanner, utf8.length)) {
                    return scanner.position;
                }
                skipLine(scanner, scanner.openQuote, padded, utf8.length);
            }
        }
    }

    /**
     * The same bytes in UTF-8, without the marks of a byte order and of the file's end; what means nothing in the charset means nothing in UTF-8
     * either.
     */
    public static byte[] utf8(byte[] bytes, Charset charset) {
        byte[] utf8 = charset.equals(StandardCharsets.UTF_8) ? bytes : transcoded(bytes, charset);
        boolean marked = utf8.length >= 3 && utf8[0] == (byte) 0xef && utf8[1] == (byte) 0xbb && utf8[2] == (byte) 0xbf;
        int end = ByteWindow.withoutEndMarks(utf8, utf8.length);
        return marked || end < utf8.length ? Arrays.copyOfRange(utf8, marked ? 3 : 0, end) : utf8;
    }

    private static byte[] transcoded(byte[] bytes, Charset charset) {
        try (InputStream in = new TranscodingInputStream(new ByteArrayInputStream(bytes), charset)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory cannot fail
        }
    }

    /** A field that is open at the end is cut off there, unless it is so long that it looks like a stray quote. */
    private static boolean mayBeCutOff(RecordScanner scanner, int length) {
        return length - scanner.openQuote <= length / 2;
    }

    private static byte[] padded(byte[] utf8) {
        byte[] padded = Arrays.copyOf(utf8, utf8.length + ByteWindow.PADDING);
        Arrays.fill(padded, utf8.length, padded.length, (byte) 0xff);
        return padded;
    }

    private static RecordScanner scanner(Dialect dialect, byte[] padded, int length) {
        RecordScanner scanner = RecordScanner.of(dialect, Integer.MAX_VALUE);
        for (int i = 0; i < dialect.preambleLines(); i++) {
            skipLine(scanner, scanner.position, padded, length);
        }
        return scanner;
    }

    private static void skipLine(RecordScanner scanner, int from, byte[] bytes, int limit) {
        int at = from;
        while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        boolean crlf = at + 1 < limit && bytes[at] == '\r' && bytes[at + 1] == '\n';
        scanner.position = Math.min(limit, crlf ? at + 2 : at + 1);
    }

    private static List<String> fields(
            RecordBatch batch, int width, byte[] bytes, int base, Unescaping unescaping, LineEnds lineEnds) {
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
            fields.add(lineEnds.text(plain.bytes, shift + start, shift + plain.ends[i]));
        }
        return fields;
    }
}
