package io.tamiz.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells where in the file, before its charset was decoded, a byte of the decoded UTF-8 text stood. Only goes forward. */
final class SourceOffsets {
    private final Measure measure;
    private int position;
    private long offset;

    private SourceOffsets(Measure measure) {
        this.measure = measure;
    }

    static SourceOffsets of(Charset charset) {
        return new SourceOffsets(Measure.of(charset));
    }

    /** Another that stands where this one stands. */
    SourceOffsets copy() {
        SourceOffsets copy = new SourceOffsets(measure);
        copy.moveTo(this);
        return copy;
    }

    void moveTo(SourceOffsets other) {
        position = other.position;
        offset = other.offset;
    }

    /** Offset in the file of the byte at {@code to}, which is not before the one asked for last. */
    long at(byte[] utf8, int to) {
        offset += measure.sourceBytes(utf8, position, to);
        position = to;
        return offset;
    }

    /** Follows the bytes, which moved forward by so many. */
    void moved(int bytes) {
        position -= bytes;
    }

    private interface Measure {
        long sourceBytes(byte[] utf8, int from, int to);

        static Measure of(Charset charset) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                return (utf8, from, to) -> to - from;
            }
            String name = charset.name();
            if (name.startsWith("UTF-16")) {
                return (utf8, from, to) -> 2L * count(utf8, from, to, 0x80) + 2L * count(utf8, from, to, 0xf0);
            }
            if (name.startsWith("UTF-32")) {
                return (utf8, from, to) -> 4L * count(utf8, from, to, 0x80);
            }
            if (charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1) {
                return (utf8, from, to) -> encodedLength(utf8, from, to, charset);
            }
            return (utf8, from, to) -> count(utf8, from, to, 0x80);
        }

        /**
         * Characters in the range: for 0x80 all of them, for 0xf0 those of four bytes, two UTF-16 units. The byte 0xff
         * stands for what could not be decoded and is one character.
         */
        private static long count(byte[] utf8, int from, int to, int lead) {
            long count = 0;
            for (int i = from; i < to; i++) {
                int b = utf8[i] & 0xff;
                boolean first = (b & 0xc0) != 0x80;
                count += first && (lead == 0x80 || (b >= lead && b < 0xff)) ? 1 : 0;
            }
            return count;
        }

        /** Exact where the charset writes a text in one way only; each byte that could not be decoded is one byte. */
        private static long encodedLength(byte[] utf8, int from, int to, Charset charset) {
            long length = 0;
            int start = from;
            for (int i = from; i <= to; i++) {
                if (i == to || utf8[i] == (byte) 0xff) {
                    length += new String(utf8, start, i - start, StandardCharsets.UTF_8).getBytes(charset).length;
                    length += i < to ? 1 : 0;
                    start = i + 1;
                }
            }
            return length;
        }
    }
}
