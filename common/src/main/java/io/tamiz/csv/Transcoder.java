package io.tamiz.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes of one charset into UTF-8, a buffer at a time. What means nothing becomes {@link #UNDECODABLE}. */
abstract class Transcoder {
    /** Is no UTF-8 either, so whoever checks a record finds it. */
    static final byte UNDECODABLE = (byte) 0xff;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int SOURCE_BYTES = 32 << 10;

    final byte[] source = new byte[SOURCE_BYTES];
    /** What is not decoded yet: up to {@link #to}. */
    int from;

    int to;
    /** Whether nothing comes behind {@link #to}. */
    boolean ended;
    /** Three bytes of UTF-8 for one of the source are the most there can be, but for an odd charset of the platform. */
    final byte[] target = new byte[3 * SOURCE_BYTES];
    /** Bytes in {@link #target}. */
    int length;

    private @Nullable OffsetLog log;
    /** Offset in the file of the source's first byte. */
    private long sourceOffset;
    /** Offset in the text of the target's first byte. */
    private long targetOffset;

    static Transcoder of(Charset charset) {
        String name = charset.name();
        if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
            return new Utf16Transcoder(name.endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }
        if (name.equals("UTF-32LE") || name.equals("UTF-32BE")) {
            return new Utf32Transcoder(name.endsWith("LE") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }
        int @Nullable [] table = SingleByteTable.of(charset);
        return table == null ? new DecoderTranscoder(charset) : new SingleByteTranscoder(table);
    }

    /** Decodes until less than a character is left of the source, or there is not room enough in the target. */
    abstract void decode();

    /** Whether, nothing coming any more, all is in the target. */
    boolean isDone() {
        return ended && from == to;
    }

    /** Bytes that an ASCII character has in the charset. */
    abstract int unitBytes();

    /** From now on places are noted. */
    OffsetLog log() {
        OffsetLog noted = new OffsetLog(unitBytes());
        log = noted;
        return noted;
    }

    /** The target was taken. */
    final void drained() {
        targetOffset += length;
        length = 0;
    }

    /** Moves what is left of the source to its front. */
    final void compact() {
        System.arraycopy(source, from, source, 0, to - from);
        sourceOffset += from;
        to -= from;
        from = 0;
    }

    /** The next byte of the target comes from the next of the source. */
    final void note(int sourceAt, int targetAt) {
        if (log != null) {
            log.add(targetOffset + targetAt, sourceOffset + sourceAt);
        }
    }

    /** Writes a character that is no surrogate at {@code at}, where there is room for four bytes; returns its end. */
    static int put(byte[] target, int at, int codePoint) {
        if (codePoint < 0x80) {
            target[at] = (byte) codePoint;
            return at + 1;
        }
        if (codePoint < 0x800) {
            target[at] = (byte) (0xc0 | (codePoint >> 6));
            target[at + 1] = (byte) (0x80 | (codePoint & 0x3f));
            return at + 2;
        }
        if (codePoint < 0x10000) {
            target[at] = (byte) (0xe0 | (codePoint >> 12));
            target[at + 1] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
            target[at + 2] = (byte) (0x80 | (codePoint & 0x3f));
            return at + 3;
        }
        target[at] = (byte) (0xf0 | (codePoint >> 18));
        target[at + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
        target[at + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
        target[at + 3] = (byte) (0x80 | (codePoint & 0x3f));
        return at + 4;
    }
}
