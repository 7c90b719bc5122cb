package io.tamiz.cli;

import io.tamiz.cli.Surroundings.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far long work is, in bytes. Work that is done within a second shows nothing. */
final class ByteProgress implements AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final int UPDATE_MILLIS = 200;
    private static final int WIDTH = 79;
    private static final String BLANK = "\r" + " ".repeat(WIDTH) + "\r";
    private static final int MEGABYTE = 1_000_000;

    private final Progress wanted;
    private final PrintWriter err;
    private final long totalBytes;
    private final LongSupplier nanoTime;
    private final long started;
    private final OneLine line;
    private long bytes;
    private @Nullable ProgressBar bar;

    /**
     * @param totalBytes how much there is to do
     * @param nanoTime a clock, see {@link System#nanoTime()}
     */
    ByteProgress(Progress wanted, PrintWriter err, long totalBytes, LongSupplier nanoTime) {
        this.wanted = wanted;
        this.err = err;
        this.totalBytes = totalBytes;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.line = new OneLine(err);
    }

    /** So many more bytes are done. May be called from any thread. */
    synchronized void add(long more) {
        bytes += more;
        if (wanted == Progress.SHOWN && bar == null && nanoTime.getAsLong() - started > PATIENCE_NANOS) {
            bar = draw();
            bar.stepTo(bytes);
            bar.refresh();
        }
        if (bar != null) {
            bar.stepTo(bytes);
        }
    }

    /** Runs what prints lines of text with the bar off the terminal; it comes back by itself. */
    void above(Runnable lines) {
        synchronized (line) {
            if (isDrawn()) {
                err.print(BLANK);
                err.flush();
            }
            lines.run();
        }
    }

    private synchronized boolean isDrawn() {
        return bar != null;
    }

    private ProgressBar draw() {
        return new ProgressBarBuilder()
                .setTaskName("converting")
                .setInitialMax(totalBytes)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(line)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            // The bar may leave this to its own thread, which then comes too late.
            line.close();
        }
    }

    /** Draws on the line where the cursor is, and leaves it blank: the bar's own thread may come late. */
    private static final class OneLine implements ProgressBarConsumer {
        private final PrintWriter err;
        private boolean closed;

        OneLine(PrintWriter err) {
            this.err = err;
        }

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public synchronized void accept(String text) {
            if (!closed) {
                err.print("\r" + text);
                err.flush();
            }
        }

        @Override
        public void clear() {
            accept(BLANK);
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                clear();
                closed = true;
            }
        }
    }
}
