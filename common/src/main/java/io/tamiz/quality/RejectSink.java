package io.tamiz.quality;

/** Takes rejects as they are found, in the order of the file within a batch. Never called from two threads at once. */
@FunctionalInterface
public interface RejectSink {
    void accept(Reject reject);
}
