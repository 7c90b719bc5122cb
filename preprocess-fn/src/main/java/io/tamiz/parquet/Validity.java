package io.tamiz.parquet;

import io.tamiz.column.ColumnVector;

/** Copies the values of a vector that are not null, whatever array they lie in. Each loop is hot and alone. */
final class Validity {
    private Validity() {}

    static int gather(ColumnVector vector, long[] source, int from, int to, long[] target, int at) {
        if (!vector.hasNulls()) {
            System.arraycopy(source, from, target, at, to - from);
            return to - from;
        }
        long[] validity = vector.validity();
        int next = at;
        for (int row = from; row < to; row++) {
            target[next] = source[row];
            next += (int) (validity[row >> 6] >>> row & 1);
        }
        return next - at;
    }

    static int gather(ColumnVector vector, int[] source, int from, int to, long[] target, int at) {
        if (!vector.hasNulls()) {
            for (int i = 0; i < to - from; i++) {
                target[at + i] = source[from + i];
            }
            return to - from;
        }
        long[] validity = vector.validity();
        int next = at;
        for (int row = from; row < to; row++) {
            target[next] = source[row];
            next += (int) (validity[row >> 6] >>> row & 1);
        }
        return next - at;
    }

    static int gather(ColumnVector vector, double[] source, int from, int to, long[] target, int at) {
        if (!vector.hasNulls()) {
            for (int i = 0; i < to - from; i++) {
                target[at + i] = Double.doubleToRawLongBits(source[from + i]);
            }
            return to - from;
        }
        long[] validity = vector.validity();
        int next = at;
        for (int row = from; row < to; row++) {
            target[next] = Double.doubleToRawLongBits(source[row]);
            next += (int) (validity[row >> 6] >>> row & 1);
        }
        return next - at;
    }
}
