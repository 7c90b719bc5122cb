package io.tamiz.csv;

import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;

/**
 * How many bytes a compressed stream may unfold to: a few hundred bytes of bzip2 can hold gigabytes, which nobody
 * meant to have read.
 *
 * @param freeBytes decompressed bytes that any stream may have, however small it is
 * @param ratio decompressed bytes beyond those, for each compressed byte read so far
 */
record ExpansionLimit(long freeBytes, int ratio) {
    /**
     * A log of equal lines compresses without bound and is honest, so half a gigabyte, some seconds of work, is free.
     * Beyond that, lines that differ at all, be it in a counter before a thousand constant columns, need more than one
     * byte in 250.
     */
    static final ExpansionLimit DEFAULT = new ExpansionLimit(512L << 20, 250);

    ExpansionLimit {
        if (freeBytes < 0 || ratio < 1) {
            throw new IllegalArgumentException("no limit: " + freeBytes + " bytes, ratio " + ratio);
        }
    }

    /** @throws ObjectFailedException {@code EXPANSION_LIMIT_EXCEEDED} */
    void check(long decompressed, long compressed) {
        if (decompressed > freeBytes && decompressed > compressed * ratio) {
            throw new ObjectFailedException(
                    FailureCode.EXPANSION_LIMIT_EXCEEDED,
                    "expected at most " + ratio + " bytes of text for a compressed byte, or " + freeBytes
                            + " in all, found " + decompressed + " in the first " + compressed
                            + " bytes of the compressed stream");
        }
    }
}
