package io.tamiz.transform;

import io.tamiz.csv.RecordBatch;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import io.tamiz.quality.RejectSink;
import io.tamiz.recipe.OnInvalid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is wrong with the rows of one batch, as numbers until it is told; a clean batch costs nothing. */
final class RowErrors {
    private final RawText rawText;
    private RecordBatch records = new RecordBatch();
    private int count;
    /** Row in the upper half, order of finding in the lower: sorted, they are in the order of the file. */
    private long[] order = new long[16];

    private ReasonCode[] codes = new ReasonCode[16];
    private ErrorSource[] sources = new ErrorSource[16];
    private final RowSet rejected = new RowSet();

    /** What found an error. */
    interface ErrorSource {
        /** The column to name, or null where the row as a whole is meant. */
        @Nullable
        String column();

        OnInvalid onInvalid();

        /** The offending text, or null where there is none. */
        @Nullable
        String value(RecordBatch records, int row);

        String message(ReasonCode code, @Nullable String value);
    }

    RowErrors(RawText rawText) {
        this.rawText = rawText;
    }

    void reset(RecordBatch batch) {
        records = batch;
        count = 0;
        rejected.reset(batch.records());
    }

    /**
     * @param row of the batch of records
     * @throws ObjectFailedException where the source says that the object fails
     */
    void add(int row, ReasonCode code, ErrorSource source) {
        if (source.onInvalid() == OnInvalid.FAIL) {
            throw new ObjectFailedException(FailureCode.INVALID_VALUE, failure(row, code, source));
        }
        if (source.onInvalid() == OnInvalid.REJECT) {
            rejected.add(row);
        }
        if (count == order.length) {
            order = Arrays.copyOf(order, count * 2);
            codes = Arrays.copyOf(codes, count * 2);
            sources = Arrays.copyOf(sources, count * 2);
        }
        order[count] = (long) row << 32 | count;
        codes[count] = code;
        sources[count] = source;
        count++;
    }

    boolean isRejected(int row) {
        return rejected.contains(row);
    }

    int rejectedRows() {
        return rejected.size();
    }

    /**
     * Tells all errors, in the order of the file and within a row in the order of finding.
     *
     * @param dropped whether a row was left out by a filter; what was nulled in it is of no interest
     */
    void tell(RejectSink rejects, RowSet dropped) {
        Arrays.sort(order, 0, count);
        int rawRow = -1;
        String raw = "";
        for (int i = 0; i < count; i++) {
            int row = (int) (order[i] >> 32);
            if (!isRejected(row) && dropped.contains(row)) {
                continue;
            }
            if (row != rawRow) {
                rawRow = row;
                raw = rawText.of(records, row);
            }
            rejects.accept(reject(row, (int) order[i], raw));
        }
    }

    private Reject reject(int row, int error, String raw) {
        ErrorSource source = sources[error];
        ReasonCode code = codes[error];
        String value = source.value(records, row);
        return new Reject(
                records.line(row),
                records.byteOffset(row),
                source.column(),
                code,
                source.message(code, value),
                value,
                isRejected(row) ? Reject.Action.REJECTED : Reject.Action.NULLED,
                raw);
    }

    private String failure(int row, ReasonCode code, ErrorSource source) {
        String column = source.column() == null ? "" : ", column '" + source.column() + "'";
        return "line " + records.line(row) + column + ": " + source.message(code, source.value(records, row));
    }
}
