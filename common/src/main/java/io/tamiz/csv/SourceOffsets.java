package io.tamiz.csv;

import org.jspecify.annotations.Nullable;

/**
 * Tells where in the file, before its charset was decoded, a byte of the decoded UTF-8 text in the reader's window
 * stood. Exact where a line, an ASCII character or a fault begins, after faults too, in any charset; in between, not
 * beyond the next such place. May be asked in any order.
 */
final class SourceOffsets {
    /** Null where the file is UTF-8 itself. */
    private final @Nullable OffsetLog log;
    /** Offset in the text of the window's first byte. */
    private long window;

    SourceOffsets(@Nullable OffsetLog log) {
        this.log = log;
    }

    /** Of a file that is not decoded since it is UTF-8. */
    static SourceOffsets ofUtf8() {
        return new SourceOffsets(null);
    }

    /** Another that stands where this one stands. */
    SourceOffsets copy() {
        SourceOffsets copy = new SourceOffsets(log);
        copy.moveTo(this);
        return copy;
    }

    void moveTo(SourceOffsets other) {
        window = other.window;
    }

    /** Offset in the file of the byte at {@code at} of the window. */
    long at(int at) {
        long text = window + at;
        return log == null ? text : log.file(text);
    }

    /** As the other method; the window's bytes are not looked at. */
    long at(byte[] utf8, int at) {
        return at(at);
    }

    /** Follows the window, which moved forward by so many bytes: those before it are not asked for any more. */
    void moved(int bytes) {
        window += bytes;
        if (log != null) {
            log.forget(window);
        }
    }
}
