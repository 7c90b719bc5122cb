package io.tamiz;

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
    private final EnumMap<ReasonCode, Long> codes = new EnumMap<>(ReasonCode.class);
    /** Rejects of the batch that the reader found, which it tells before the plan sees the batch. */
    private final Queue<Reject> fromReader = new ArrayDeque<>();

    RejectLedger(RejectSink sink) {
        this.sink = sink;
    }

    void fromReader(Reject reject) {
        fromReader.add(reject);
    }

    void fromPlan(Reject reject) {
        while (!fromReader.isEmpty() && fromReader.element().byteOffset() < reject.byteOffset()) {
            tell(fromReader.remove());
        }
        tell(reject);
    }

    void endOfBatch() {
        while (!fromReader.isEmpty()) {
            tell(fromReader.remove());
        }
    }

    SortedMap<ReasonCode, Long> codes() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    private void tell(Reject reject) {
        codes.merge(reject.code(), 1L, Long::sum);
        sink.accept(reject);
    }
}
