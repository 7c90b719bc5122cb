package io.tamiz.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * Full parts that are being sent while the next ones are filled: a few at a time, of all uploads that share this, and in
 * a bounded memory. Not thread-safe.
 */
final class PartsUnderWay {
    private final long limitBytes;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private long bytes;

    PartsUnderWay(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** Whether a part in an array of this length may be under way at all. */
    boolean fits(int length) {
        return length <= limitBytes;
    }

    /** An array for those in whose array a part is about to be sent. Waits until there is room for another one. */
    byte[] room(int length) {
        byte[] free = null;
        while (bytes + length > limitBytes) {
            Sent oldest = sent.removeFirst();
            awaitEnd(oldest.part);
            bytes -= oldest.array.length;
            free = oldest.array.length == length ? oldest.array : free;
        }
        return free == null ? new byte[length] : free;
    }

    /** @param array nobody writes to until the part is there */
    void add(byte[] array, CompletableFuture<?> part) {
        sent.add(new Sent(array, part));
        bytes += array.length;
    }

    /** Waits for the part, whether it fails or not: that is told to the upload that it belongs to. */
    static void awaitEnd(CompletableFuture<?> part) {
        part.handle((uploaded, failure) -> failure == null).join();
    }

    /** A part and the array that it is sent out of. */
    private static final class Sent {
        private final byte[] array;
        private final CompletableFuture<?> part;

        Sent(byte[] array, CompletableFuture<?> part) {
            this.array = array;
            this.part = part;
        }
    }
}
