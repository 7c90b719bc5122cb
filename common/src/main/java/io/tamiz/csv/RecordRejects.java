package io.tamiz.csv;

import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RejectSink;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells of the records that the reader rejects or mends, and counts the rejected ones, with the text of each as it stands in the window. */
final class RecordRejects {
    private final ByteWindow window;
    private final Charset charset;
    private final RejectSink sink;
    private long count;

    RecordRejects(ByteWindow window, Charset charset, RejectSink sink) {
        this.window = window;
        this.charset = charset;
        this.sink = sink;
    }

    long count() {
        return count;
    }

    /** The byte at {@code invalid} is no text. */
    void undecodable(int start, int end, int invalid, SourceOffsets offsets, long line) {
        String message = undecodable(start, invalid, "record", offsets);
        tell(start, end, offsets.at(window.bytes(), start), line, ReasonCode.INVALID_ENCODING, message);
    }

    void width(int start, int end, int expected, int found, long offset, long line) {
        ReasonCode code = found < expected ? ReasonCode.TOO_FEW_FIELDS : ReasonCode.TOO_MANY_FIELDS;
        tell(start, end, offset, line, code, width(expected, found));
    }

    static String width(int expected, int found) {
        return "expected " + expected + " fields, found " + found;
    }

    void tell(int start, int end, long offset, long line, ReasonCode code, String message) {
        count++;
        tell(start, end, offset, line, code, message, Reject.Action.REJECTED);
    }

    /** The record goes on, mended. */
    void repaired(int start, int end, long offset, long line, ReasonCode code, String message) {
        tell(start, end, offset, line, code, message, Reject.Action.REPAIRED);
    }

    private void tell(
            int start, int end, long offset, long line, ReasonCode code, String message, Reject.Action action) {
        String raw = new String(window.bytes(), start, end - start, StandardCharsets.UTF_8);
        sink.accept(new Reject(line, offset, null, code, message, null, action, raw));
    }

    /** Says which character of the text from {@code start} on is none, and where in the file it stands. */
    String undecodable(int start, int invalid, String of, SourceOffsets offsets) {
        byte[] bytes = window.bytes();
        String found = charset.equals(StandardCharsets.UTF_8)
                ? String.format("0x%02X", bytes[invalid])
                : "a byte that means nothing in it";
        int characters = new String(bytes, start, invalid - start, StandardCharsets.UTF_8).length();
        return "expected " + charset.name() + ", found " + found + " at character " + (characters + 1) + " of the " + of
                + ", byte " + offsets.at(bytes, invalid) + " of the file";
    }
}
