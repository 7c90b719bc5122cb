package io.tamiz.csv;

import java.io.ByteArrayInputStream;
import java.util.function.IntSupplier;

/** Hands out bytes in pieces of the sizes it is told. */
final class CutInputStream extends ByteArrayInputStream {
    private final IntSupplier sizes;

    CutInputStream(byte[] bytes, IntSupplier sizes) {
        super(bytes);
        this.sizes = sizes;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, sizes.getAsInt()));
    }

    @Override
    public synchronized int available() {
        return 0;
    }
}
