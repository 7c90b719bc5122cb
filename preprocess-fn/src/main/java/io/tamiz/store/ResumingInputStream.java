package io.tamiz.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Some bytes of one version of an object; where the stream breaks or ends early it is opened again at that place. */
final class ResumingInputStream extends InputStream {
    /** Breaks in a row without a byte between them, after which the store counts as down. */
    static final int MAX_FRUITLESS_ATTEMPTS = 5;

    private final Opener opener;
    private final long end;
    private InputStream current;
    private long position;
    private int fruitless;

    private ResumingInputStream(Opener opener, long start, long end, InputStream first) {
        this.opener = opener;
        this.position = start;
        this.end = end;
        this.current = first;
    }

    /**
     * The bytes from {@code start} to before {@code end}; a stream that ends before counts as broken, and what comes behind
     * is not read.
     */
    static ResumingInputStream open(Opener opener, long start, long end) {
        return new ResumingInputStream(opener, start, end, opener.open(start, end));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (position < end) {
            try {
                int count = current.read(bytes, offset, (int) Math.min(length, end - position));
                if (count > 0) {
                    position += count;
                    fruitless = 0;
                    return count;
                }
                resume(new EOFException("the body ended at byte " + position + " of " + end));
            } catch (IOException broken) {
                resume(broken);
            }
        }
        return -1;
    }

    @Override
    public int available() throws IOException {
        return position < end ? current.available() : 0;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }

    private void resume(IOException reason) throws IOException {
        if (++fruitless > MAX_FRUITLESS_ATTEMPTS) {
            throw opener.givenUp(position, reason);
        }
        closeBroken(reason);
        current = opener.open(position, end);
    }

    /** The stream is broken already; that it cannot be closed either is kept beside the reason. */
    private void closeBroken(IOException reason) {
        try {
            current.close();
        } catch (IOException alsoBroken) {
            reason.addSuppressed(alsoBroken);
        }
    }

    /** Opens the same version of the object at some byte. */
    interface Opener {
        /**
         * The bytes from {@code start} to before {@code end}.
         *
         * @throws ObjectChangedException where that version is no longer there
         */
        InputStream open(long start, long end);

        /** What to throw when the stream breaks again and again. */
        RuntimeException givenUp(long position, IOException reason);
    }
}
