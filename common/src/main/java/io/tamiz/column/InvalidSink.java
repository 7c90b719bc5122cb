package io.tamiz.column;

import io.tamiz.quality.ReasonCode;

/** Is told of each value of a batch that is invalid; whoever tells has made the value null. */
@FunctionalInterface
public interface InvalidSink {
    /**
     * Takes one invalid value.
     *
     * @param row the row within the batch
     * @param code why
     */
    void invalid(int row, ReasonCode code);
}
