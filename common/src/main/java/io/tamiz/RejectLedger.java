package io.tamiz;

import io.tamiz.quality.Masked;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RejectSink;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts rejects and merges those of the reader with those of the plan, batch by batch, into the order of the file. */
final class RejectLedger {
    private final RejectSink sink;
    private final Showing showing;
    private final EnumMap<ReasonCode, Long> codes = new EnumMap<>(ReasonCode.class);
    /** Rejects of the batch that the reader found, which it tells before the plan sees the batch. */
    private final Queue<Reject> fromReader = new ArrayDeque<>();

    /** Where the record of this batch begins that the reader told of last, or -1. */
    private long lastFromReader = -1;

    RejectLedger(RejectSink sink, Showing showing) {
        this.sink = sink;
        this.showing = showing;
    }

    /** What of a record may be shown. */
    enum Showing {
        /** All of it. */
        TEXT,
        /** What the plan shows; nothing where the record is not split as it should be: its fields may be others. */
        WHERE_SPLIT
    }

    void fromReader(Reject reject) {
        fromReader.add(showing == Showing.TEXT ? reject : Masked.wholly(reject));
    }

    /** Whether the reader has told of any record of this batch. */
    boolean isFromReader() {
        return lastFromReader >= 0 || !fromReader.isEmpty();
    }

    void fromPlan(Reject reject) {
        while (!fromReader.isEmpty() && fromReader.element().byteOffset() <= reject.byteOffset()) {
            tellFromReader();
        }
        boolean mended = lastFromReader == reject.byteOffset();
        tell(mended && showing == Showing.WHERE_SPLIT ? Masked.wholly(reject) : reject);
    }

    void endOfBatch() {
        while (!fromReader.isEmpty()) {
            tellFromReader();
        }
        lastFromReader = -1;
    }

    private void tellFromReader() {
        Reject reject = fromReader.remove();
        lastFromReader = reject.byteOffset();
        tell(reject);
    }

    SortedMap<ReasonCode, Long> codes() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    private void tell(Reject reject) {
        codes.merge(reject.code(), 1L, Long::sum);
        sink.accept(reject);
    }
}
