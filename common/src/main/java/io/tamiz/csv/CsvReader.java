package io.tamiz.csv;

import io.tamiz.quality.RejectSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads the records of a CSV stream in batches. Records that do not have as many fields as the header, or that are not
 * text, go to the reject sink and are counted; they never reach a batch.
 */
public final class CsvReader implements AutoCloseable {
    /**
     * Reads up to the first record of the table: byte order mark, preamble, header.
     *
     * @param in the decompressed bytes from the file's start; closed with the reader
     * @param dialect how they are written; line ends are taken as they come
     * @param rejects is told of each record that is rejected here
     * @throws IOException as the stream throws it
     * @throws io.tamiz.quality.ObjectFailedException {@code EMPTY_OBJECT} where there is no record at all
     */
    public static CsvReader open(InputStream in, Dialect dialect, RejectSink rejects) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The header's labels as they stand, several rows joined by a space; empty where there is no header. */
    public List<String> header() {
        throw new UnsupportedOperationException();
    }

    /** Fields a record has: those of the header, else those of the first record. */
    public int width() {
        throw new UnsupportedOperationException();
    }

    /**
     * Fills the batch with the next records, at most {@link io.tamiz.column.ColumnBatch#MAX_ROWS}.
     *
     * @return false at the end; a batch may be empty and the end not reached, where all its records were rejected
     */
    public boolean next(RecordBatch batch) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Records seen so far, with those rejected, without header, preamble and blank lines. */
    public long recordsRead() {
        throw new UnsupportedOperationException();
    }

    /** Records rejected here so far. */
    public long recordsRejected() {
        throw new UnsupportedOperationException();
    }

    /** Bytes taken from the stream so far. */
    public long bytesRead() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
