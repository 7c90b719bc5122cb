package io.tamiz.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Turns text of any charset into UTF-8 as it is read. Bytes that mean nothing in the charset become the byte 0xff, one
 * a fault, which is no UTF-8 either: whoever checks the record finds it.
 */
final class TranscodingInputStream extends InputStream {
    private final InputStream in;
    private final Transcoder transcoder;
    private int position;

    TranscodingInputStream(InputStream in, Charset charset) {
        this.in = in;
        this.transcoder = Transcoder.of(charset);
    }

    /** Where in the file the text stood; to be asked for before the first read. */
    SourceOffsets offsets() {
        return new SourceOffsets(transcoder.log());
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
        while (position == transcoder.length) {
            transcoder.drained();
            position = 0;
            transcoder.decode();
            if (transcoder.length == 0) {
                if (transcoder.isDone()) {
                    return -1;
                }
                readMore();
            }
        }
        int count = Math.min(length, transcoder.length - position);
        System.arraycopy(transcoder.target, position, target, offset, count);
        position += count;
        return count;
    }

    private void readMore() throws IOException {
        if (transcoder.ended) {
            return;
        }
        transcoder.compact();
        int count = in.read(transcoder.source, transcoder.to, transcoder.source.length - transcoder.to);
        if (count < 0) {
            transcoder.ended = true;
        } else {
            transcoder.to += count;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
