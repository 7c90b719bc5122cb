package io.tamiz.infer;

import java.util.Arrays;

/** Costs of stretches of a piece as values of columns; each is reckoned once. */
final class FieldCosts {
    private static final int FIRST_SLOTS = 1 << 11;
    private static final int MAX_SLOTS = 1 << 18;
    /** Bytes of quoted stretches that are looked at without their doubled quotes, for one piece. */
    private static final int MAX_RESOLVED = 2 << 20;

    private final TableProfile table;
    private final byte[] bytes;
    private final int start;
    private final long length;
    private final TextCosts text;
    private long[] keys = new long[FIRST_SLOTS];
    private double[] costs = new double[FIRST_SLOTS];
    private int used;
    private int resolved;

    FieldCosts(TableProfile table, byte[] bytes, int start, int end) {
        this.table = table;
        this.bytes = bytes;
        this.start = start;
        length = end - start + 1L;
        text = new TextCosts(bytes, start, end);
    }

    double emission(int from, int to) {
        return text.emission(from, to);
    }

    /** What a stretch as it stands costs at least: a text longer than all of the column cannot be one of them. */
    double least(int column, int from, int to) {
        ColumnProfile profile = table.column(column);
        int told = from + profile.prefixLength();
        return to - from > profile.maxLength() && told < to ? text.emission(told, to) : 0;
    }

    /** Of a stretch as it stands. */
    double of(int column, int from, int to) {
        long key = key(column, from, to);
        int slot = slot(key);
        if (keys[slot] != key) {
            slot = claim(key, slot, table.column(column).costOf(bytes, from, to, text));
        }
        return costs[slot];
    }

    /** Whether not all could be reckoned, so that the best of what was is not to be trusted. */
    boolean isExhausted() {
        return resolved > MAX_RESOLVED;
    }

    /** Of what stands between two quotes; more than any cost where the piece has too many of them. */
    double quoted(int column, int from, int to, FieldRules rules) {
        if (!rules.isRaw(from, to)) {
            return of(column, from, to);
        }
        long key = ~key(column, from, to);
        int slot = slot(key);
        if (keys[slot] != key) {
            resolved += isExhausted() ? 0 : to - from;
            if (isExhausted()) {
                return Double.POSITIVE_INFINITY;
            }
            byte[] value = rules.resolved(from, to);
            TextCosts plain = new TextCosts(value, 0, value.length);
            slot = claim(key, slot, table.column(column).costOf(value, 0, value.length, plain));
        }
        return costs[slot];
    }

    /** Never 0 nor -1. */
    private long key(int column, int from, int to) {
        return ((long) column * length + (from - start)) * length + (to - start) + 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int claim(long key, int free, double cost) {
        int slot = free;
        if (2 * used >= keys.length) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        costs[slot] = cost;
        used++;
        return slot;
    }

    /** Makes room; when there is as much as may be, all is forgotten. */
    private void grow() {
        long[] oldKeys = keys;
        double[] oldCosts = costs;
        used = 0;
        if (keys.length == MAX_SLOTS) {
            Arrays.fill(keys, 0);
            return;
        }
        keys = new long[2 * oldKeys.length];
        costs = new double[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                costs[slot] = oldCosts[i];
                used++;
            }
        }
    }
}
