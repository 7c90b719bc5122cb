package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RejectSink;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells of the records that the reader rejects or mends, with the text of each as it stands in the window, and counts them. */
final class RecordRejects {
    private final ScanWindow window;
    private final Charset charset;
    private final RejectSink sink;
    private long rejected;
    private long repaired;

    RecordRejects(ScanWindow window, Charset charset, RejectSink sink) {
        this.window = window;
        this.charset = charset;
        this.sink = sink;
    }

    long rejected() {
        return rejected;
    }

    long repaired() {
        return repaired;
    }

    /** The byte at {@code invalid} is no text. */
    void undecodable(int start, int end, int invalid, long line) {
        reject(start, end, line, ReasonCode.INVALID_ENCODING, undecodable(start, invalid, "record"));
    }

    void width(int start, int end, int expected, int found, long line) {
        ReasonCode code = found < expected ? ReasonCode.TOO_FEW_FIELDS : ReasonCode.TOO_MANY_FIELDS;
        reject(start, end, line, code, width(expected, found));
    }

    static String width(int expected, int found) {
        return "expected " + expected + " fields, found " + found;
    }

    void reject(int start, int end, long line, ReasonCode code, String message) {
        rejected++;
        tell(start, end, line, code, message, Reject.Action.REJECTED);
    }

    /** Where a record would be rejected, a header costs the file. */
    static ObjectFailedException headerInvalid(long line, String message) {
        return new ObjectFailedException(FailureCode.HEADER_INVALID, "line " + line + ": " + message);
    }

    /** One reason why a record is mended; it may have several. */
    void mended(int start, int end, long line, ReasonCode code, String message) {
        tell(start, end, line, code, message, Reject.Action.REPAIRED);
    }

    /** A record, of which it was told why, goes on mended. */
    void countRepaired() {
        repaired++;
    }

    private void tell(int start, int end, long line, ReasonCode code, String message, Reject.Action action) {
        String raw = window.text(start, end);
        sink.accept(new Reject(line, window.offset(start), null, code, message, null, action, raw));
    }

    /** Says which character of the text from {@code start} on is none, and where in the file it stands. */
    String undecodable(int start, int invalid, String of) {
        byte b = window.bytes()[invalid];
        String found = charset.equals(StandardCharsets.UTF_8) && !window.mayHaveReplaced(b)
                ? String.format("0x%02X", b)
                : "a byte that means nothing in it";
        int characters = window.text(start, invalid).length();
        return "expected " + charset.name() + ", found " + found + " at character " + (characters + 1) + " of the " + of
                + ", byte " + window.offset(invalid) + " of the file";
    }
}
