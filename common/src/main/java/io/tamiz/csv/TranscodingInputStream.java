package io.tamiz.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns text of any charset into UTF-8 as it is read. Bytes that mean nothing in the charset become the byte 0xff, which
 * is no UTF-8 either: whoever checks the record finds it.
 */
final class TranscodingInputStream extends InputStream {
    private static final int BUFFER_BYTES = 32 << 10;
    private static final byte UNDECODABLE = (byte) 0xff;

    private final InputStream in;
    private final CharsetDecoder decoder;
    /** So many bytes are skipped at most for one fault, so that the line end behind half a character is kept. */
    private final int unitBytes;

    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer source = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    /** Three bytes a char and one for a mark behind them always fit. */
    private final ByteBuffer utf8 = ByteBuffer.allocate(3 * BUFFER_BYTES + 8).flip();

    private boolean sourceEnded;
    /** Whether the decoder has seen every byte, so that it only gives what it held back. */
    private boolean decoded;

    private boolean done;

    TranscodingInputStream(InputStream in, Charset charset) {
        this.in = in;
        this.unitBytes = charset.name().startsWith("UTF-16") ? 2 : Integer.MAX_VALUE;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!utf8.hasRemaining()) {
            if (done) {
                return -1;
            }
            refill();
        }
        int count = Math.min(length, utf8.remaining());
        utf8.get(target, offset, count);
        return count;
    }

    private void refill() throws IOException {
        utf8.clear();
        CoderResult result = decoded ? decoder.flush(chars) : decoder.decode(source, chars, sourceEnded);
        encode();
        if (result.isError()) {
            endText();
            source.position(source.position() + Math.min(result.length(), unitBytes));
            utf8.put(UNDECODABLE);
        } else if (result.isUnderflow()) {
            advance();
        }
        utf8.flip();
    }

    /** Encodes what was decoded; at most the first half of a character stays, whose second half may come. */
    private void encode() {
        chars.flip();
        for (CoderResult r = encoder.encode(chars, utf8, false); r.isError(); r = encoder.encode(chars, utf8, false)) {
            chars.position(chars.position() + r.length());
            utf8.put(UNDECODABLE);
        }
        chars.compact();
    }

    /** Nothing that belongs to a half character comes any more. */
    private void endText() {
        if (chars.position() > 0) {
            chars.clear();
            utf8.put(UNDECODABLE);
        }
    }

    private void advance() throws IOException {
        if (decoded) {
            endText();
            done = true;
        } else if (sourceEnded) {
            decoded = true;
        } else {
            readMore();
        }
    }

    private void readMore() throws IOException {
        source.compact();
        int count = in.read(source.array(), source.position(), source.remaining());
        if (count < 0) {
            sourceEnded = true;
        } else {
            source.position(source.position() + count);
        }
        source.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
