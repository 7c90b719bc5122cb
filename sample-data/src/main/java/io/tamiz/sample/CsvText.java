package io.tamiz.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes CSV and knows where each record stands. */
final class CsvText {
    private final Format format;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long line = 1;

    CsvText(Format format) {
        this.format = format;
    }

    /** Where the next record starts. */
    Place place() {
        return new Place(line, bytes.size());
    }

    /** Appends a line as it is, in the format's charset. */
    void line(String text) {
        line(text, format.charset());
    }

    /** Appends a line as it is, in a charset that may be the wrong one. */
    void line(String text, Charset charset) {
        String ended = text + format.lineEnd();
        bytes.writeBytes(ended.getBytes(charset));
        line += ended.chars().filter(c -> c == '\n').count();
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** How a file is written. */
    record Format(char delimiter, String lineEnd, Charset charset) {
        /** The cells as a record, quoted where that is needed. */
        String join(Collection<String> cells) {
            return cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(delimiter)));
        }

        /** By RFC 4180: a quote inside a cell is doubled. */
        private String quoted(String cell) {
            boolean needed = cell.indexOf(delimiter) >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('"') >= 0;
            return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }
    }

    /**
     * Where a record starts.
     *
     * @param line physical line, counted from 1
     * @param byteOffset counted from 0
     */
    record Place(long line, long byteOffset) {}
}
