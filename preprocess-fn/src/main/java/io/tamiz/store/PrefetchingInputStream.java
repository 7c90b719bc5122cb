package io.tamiz.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One version of a large object. The first range is read as it comes; once so much of it was read that the rest will be
 * wanted too, the next ranges are fetched in the background, a few at a time, and handed out in their order.
 */
final class PrefetchingInputStream extends InputStream {
    /** Bytes read at a time: between two reads the background looks whether anybody still wants them. */
    private static final int STEP_BYTES = 128 << 10;

    /** A fetch whose connection lives ends within one read; one that hangs is left to its timeout. */
    private static final long MAX_WAIT_AT_CLOSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Ranges ranges;
    private final long size;
    private final ReadAhead readAhead;
    private final Executor background;
    private final InputStream first;
    private final Deque<Fetch> underWay = new ArrayDeque<>();
    private long position;
    private long nextStart;
    /** The range being read, or null while it is the first one. */
    private byte @Nullable [] range;

    private int at;
    private int limit;
    private volatile boolean closed;

    private PrefetchingInputStream(
            Ranges ranges, long size, ReadAhead readAhead, Executor background, InputStream first) {
        this.ranges = ranges;
        this.size = size;
        this.readAhead = readAhead;
        this.background = background;
        this.first = first;
        this.nextStart = readAhead.rangeBytes();
    }

    /** @param size of the object, larger than one range */
    static InputStream open(Ranges ranges, long size, ReadAhead readAhead, Executor background) {
        InputStream first = ResumingInputStream.open(ranges, 0, readAhead.rangeBytes());
        return new PrefetchingInputStream(ranges, size, readAhead, background, first);
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
        if (position == size) {
            return -1;
        }
        if (position >= readAhead.lookBytes() && underWay.size() < readAhead.ranges()) {
            fetchAhead();
        }
        int count = position < readAhead.rangeBytes()
                ? first.read(bytes, offset, length)
                : readFetched(bytes, offset, length);
        position += count;
        return count;
    }

    private int readFetched(byte[] bytes, int offset, int length) throws IOException {
        if (at == limit) {
            takeNextRange();
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(Objects.requireNonNull(range), at, bytes, offset, count);
        at += count;
        return count;
    }

    /** The range that was read gives its array to one that is fetched now. */
    private void takeNextRange() throws IOException {
        Fetch next = underWay.getFirst();
        await(next);
        underWay.removeFirst();
        byte[] read = range;
        range = next.into;
        at = 0;
        limit = next.length;
        fetch(read);
    }

    private void fetchAhead() {
        while (underWay.size() < readAhead.ranges() && nextStart < size) {
            fetch(null);
        }
    }

    private void fetch(byte @Nullable [] array) {
        if (nextStart < size) {
            int length = (int) Math.min(readAhead.rangeBytes(), size - nextStart);
            byte[] into = array == null ? new byte[length] : array;
            underWay.add(new Fetch(nextStart, length, into));
            nextStart += length;
        }
    }

    private void await(Fetch fetch) throws IOException {
        try {
            fetch.done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ranges.interrupted(position, e);
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        }
    }

    private static void rethrow(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException broken) {
            throw broken;
        }
        if (cause instanceof RuntimeException trouble) {
            throw trouble;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(cause);
    }

    @Override
    public int available() throws IOException {
        return position < readAhead.rangeBytes() ? first.available() : limit - at;
    }

    /** What is under way is given up. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            first.close();
        } finally {
            long deadline = System.nanoTime() + MAX_WAIT_AT_CLOSE_NANOS;
            underWay.forEach(fetch -> fetch.awaitEnd(deadline));
            underWay.clear();
        }
    }

    /** The ranges of one version of an object. */
    interface Ranges extends ResumingInputStream.Opener {
        /** What to throw when the reader is interrupted while it waits. */
        RuntimeException interrupted(long position, InterruptedException reason);
    }

    /** A range on its way into an array. */
    private final class Fetch implements ResumingInputStream.Opener {
        private final long start;
        private final int length;
        private final byte[] into;
        private final CompletableFuture<@Nullable Void> done;

        Fetch(long start, int length, byte[] into) {
            this.start = start;
            this.length = length;
            this.into = into;
            this.done = CompletableFuture.runAsync(this::run, background);
        }

        private void run() {
            try (InputStream in = ResumingInputStream.open(this, start, start + length)) {
                for (int filled = 0; filled < length && !closed; ) {
                    filled += in.read(into, filled, Math.min(STEP_BYTES, length - filled));
                }
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }

        @Override
        public InputStream open(long from, long to) {
            if (closed) {
                throw new CancellationException("nobody reads on");
            }
            return ranges.open(from, to);
        }

        @Override
        public RuntimeException givenUp(long from, IOException reason) {
            return ranges.givenUp(from, reason);
        }

        void awaitEnd(long deadlineNanos) {
            try {
                done.get(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | CancellationException | TimeoutException given) {
                // Nobody asks any more what came of it.
            }
        }
    }
}
