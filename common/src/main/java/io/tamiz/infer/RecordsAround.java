package io.tamiz.infer;

import java.util.BitSet;

/**
 * The records above and below one that may be a header, and which ones were looked at in vain: in a hostile file every
 * other record may be one.
 */
final class RecordsAround {
    private final MovingColumns above;
    private final MovingColumns below;
    private final int width;
    private final int end;
    private final BitSet refused = new BitSet();

    /** @param end behind the last record that is looked at */
    RecordsAround(Records records, int width, int end) {
        this.width = width;
        this.end = end;
        above = new MovingColumns(records, width);
        below = new MovingColumns(records, width);
    }

    int width() {
        return width;
    }

    void moveTo(int record) {
        above.moveTo(Math.max(0, record - SecondTable.COMPARED), record);
        below.moveTo(record + 1, Math.min(end, record + 1 + SecondTable.COMPARED));
    }

    MovingColumns above() {
        return above;
    }

    MovingColumns below() {
        return below;
    }

    void refuse(int record) {
        refused.set(record);
    }

    boolean isRefused(int record) {
        return refused.get(record);
    }
}
