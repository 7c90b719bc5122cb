package io.tamiz.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The bytes of one version of an object; where the stream breaks or ends early it is opened again at that place. */
final class ResumingInputStream extends InputStream {
    /** Breaks in a row without a byte between them, after which the store counts as down. */
    static final int MAX_FRUITLESS_ATTEMPTS = 5;

    private final Opener opener;
    private final long size;
    private InputStream current;
    private long position;
    private int fruitless;

    private ResumingInputStream(Opener opener, long size, InputStream first) {
        this.opener = opener;
        this.size = size;
        this.current = first;
    }

    /** @param size bytes that there must be; a stream that ends before counts as broken */
    static InputStream open(Opener opener, long size) {
        return new ResumingInputStream(opener, size, opener.open(0));
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
        while (position < size) {
            try {
                int count = current.read(bytes, offset, length);
                if (count > 0) {
                    position += count;
                    fruitless = 0;
                    return count;
                }
                resume(new EOFException("the body ended at byte " + position + " of " + size));
            } catch (IOException broken) {
                resume(broken);
            }
        }
        return -1;
    }

    @Override
    public int available() throws IOException {
        return position < size ? current.available() : 0;
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
        current = opener.open(position);
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
         * The bytes from a position on.
         *
         * @throws ObjectChangedException where that version is no longer there
         */
        InputStream open(long position);

        /** What to throw when the stream breaks again and again. */
        RuntimeException givenUp(long position, IOException reason);
    }
}
