package io.tamiz.csv;

import java.io.IOException;
import java.io.InputStream;

/** A text in which what ends no line is hidden as it is read; a CR is given once it is known what stands behind it. */
final class HiddenLineEndsInputStream extends InputStream {
    private final InputStream in;
    private final LineEnds lineEnds;
    /** The byte given last, as it is in the file. */
    private int before = LineEnds.NOTHING;
    /** A byte that was read to know what stands behind a CR. */
    private int ahead = LineEnds.NOTHING;

    HiddenLineEndsInputStream(InputStream in, LineEnds lineEnds) {
        this.in = in;
        this.lineEnds = lineEnds;
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
        int count = 1;
        if (ahead == LineEnds.NOTHING) {
            count = in.read(target, offset, length);
        } else {
            target[offset] = (byte) ahead;
            ahead = LineEnds.NOTHING;
        }
        if (count <= 0) {
            return count;
        }
        int end = offset + count;
        byte last = target[end - 1];
        ahead = last == RecordScanner.CR ? in.read() : LineEnds.NOTHING;
        lineEnds.hide(target, offset, end, before, ahead);
        before = last;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
