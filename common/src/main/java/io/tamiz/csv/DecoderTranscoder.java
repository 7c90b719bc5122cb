package io.tamiz.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Any charset that the platform decodes, for those of several bytes a character. Decodes line by line, so that it is
 * known where each line stood in the file.
 *
 * <p>A fault never takes an ASCII character with it: a delimiter or line end behind half a character stays. In
 * ISO-2022-JP each line begins with ASCII, as its definition says, so that a fault costs its line and not the rest.
 */
final class DecoderTranscoder extends Transcoder {
    private static final int STEP_CHARS = 1024;
    /** Three bytes a char, and one for a half before and for a fault behind them. */
    private static final int STEP_BYTES = 3 * STEP_CHARS + 8;

    private static final char NONE = 0;

    private final CharsetDecoder decoder;
    private final boolean ascii;
    private final boolean linewise;
    private final boolean nextLine;
    private final boolean[] isLineEnd = new boolean[256];
    private final ByteBuffer bytes = ByteBuffer.wrap(source);
    private final CharBuffer chars = CharBuffer.allocate(STEP_CHARS);

    /** The first half of a character, whose second may come. */
    private char high = NONE;
    /** Bytes from {@link #from} that are known to hold no line end but as part of a character. */
    private int searched;
    /** Whether the decoder has seen every byte of a line or of all, so that it only gives what it held back. */
    private boolean flushing;

    private boolean done;

    DecoderTranscoder(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.linewise = charset.name().contains("2022-JP") || charset.name().contains("iso2022jp");
        this.ascii = "A".equals(SingleByteTable.decoded(charset, (byte) 'A'))
                && !charset.name().contains("2022");
        this.nextLine = SingleByteTable.endsLinesWithNextLine(charset);
        for (int b = 0; b < 256; b++) {
            String text = SingleByteTable.decoded(charset, (byte) b);
            isLineEnd[b] = "\n".equals(text) || "\r".equals(text) || (nextLine && "\u0085".equals(text));
        }
    }

    @Override
    int unitBytes() {
        return 1;
    }

    @Override
    boolean isDone() {
        return done;
    }

    @Override
    void decode() {
        boolean goesOn = true;
        while (goesOn && length + STEP_BYTES <= target.length) {
            goesOn = step();
        }
    }

    private boolean step() {
        if (flushing) {
            return flush();
        }
        if (linewise && isAtLineEnd()) {
            return endLine();
        }
        return decodeLine();
    }

    private boolean isAtLineEnd() {
        return from < to && isLineEnd[source[from] & 0xff];
    }

    private boolean endLine() {
        endHalf();
        target[length++] = source[from++];
        note(from, length);
        return true;
    }

    /** False where more bytes are needed. */
    private boolean decodeLine() {
        int lineEnd = lineEnd();
        if (linewise && lineEnd < 0 && !ended && to - from < source.length) {
            return false; // the decoder's faults depend on what it sees behind them
        }
        int end = lineEnd < 0 ? to : linewise ? lineEnd : lineEnd + 1;
        boolean last = (ended && end == to) || (linewise && lineEnd >= 0);
        bytes.limit(end).position(from);
        CoderResult result = decoder.decode(bytes, chars, last);
        from = bytes.position();
        searched = 0;
        emit();
        if (result.isError()) {
            fault(result, end, last);
            return true;
        }
        if (result.isOverflow()) {
            return true;
        }
        if (last) {
            flushing = true;
            return true;
        }
        searched = end - from;
        if (lineEnd >= 0 && from == end) {
            note(from, length);
            return true;
        }
        return end < to;
    }

    /** The first line end that is not known to be part of a character, or -1. */
    private int lineEnd() {
        for (int at = from + searched; at < to; at++) {
            if (isLineEnd[source[at] & 0xff]) {
                return at;
            }
        }
        return -1;
    }

    private boolean flush() {
        CoderResult result = decoder.flush(chars);
        emit();
        if (result.isOverflow()) {
            return true;
        }
        decoder.reset();
        flushing = false;
        if (from == to && ended) {
            endHalf();
            done = true;
            return false;
        }
        return true;
    }

    private void fault(CoderResult result, int end, boolean last) {
        endHalf();
        note(from, length);
        target[length++] = UNDECODABLE;
        boolean cutOff = last && result.isMalformed() && from + result.length() == end;
        from += cutOff ? result.length() : faultBytes(result.length());
        flushing = last && from == end;
    }

    private int faultBytes(int most) {
        for (int i = 1; i < most; i++) {
            if (ascii ? source[from + i] >= 0 : isLineEnd[source[from + i] & 0xff]) {
                return i;
            }
        }
        return most;
    }

    /** Encodes what was decoded; the first half of a character stays, whose second half may come. */
    private void emit() {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (high != NONE && Character.isLowSurrogate(c)) {
                length = put(target, length, Character.toCodePoint(high, c));
                high = NONE;
                continue;
            }
            endHalf();
            if (Character.isHighSurrogate(c)) {
                high = c;
            } else if (Character.isLowSurrogate(c)) {
                target[length++] = UNDECODABLE;
            } else {
                length = put(target, length, nextLine && c == '\u0085' ? '\n' : c);
            }
        }
        chars.clear();
    }

    /** Nothing that belongs to a half character comes any more. */
    private void endHalf() {
        if (high != NONE) {
            high = NONE;
            target[length++] = UNDECODABLE;
        }
    }
}
