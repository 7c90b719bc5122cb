package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;

/** What the columns of a table look like in its first records. */
final class TableProfile {
    private final List<ColumnProfile> columns = new ArrayList<>();
    private final int records;

    private TableProfile(int width, List<List<String>> sample) {
        for (int i = 0; i < width; i++) {
            columns.add(new ColumnProfile());
        }
        for (List<String> fields : sample) {
            for (int i = 0; i < width; i++) {
                columns.get(i).add(fields.get(i));
            }
        }
        records = sample.size();
    }

    /** Of records that have the right width. */
    static TableProfile of(int width, List<List<String>> sample) {
        TableProfile profile = new TableProfile(width, sample);
        Transitions pool = new Transitions();
        profile.columns.forEach(column -> pool.pool(column.transitions()));
        profile.columns.forEach(column -> column.settle(pool));
        return profile;
    }

    int width() {
        return columns.size();
    }

    /** Records of the right width. */
    int records() {
        return records;
    }

    ColumnProfile column(int index) {
        return columns.get(index);
    }

    boolean hasLineEnds() {
        return columns.stream().anyMatch(ColumnProfile::hasLineEnds);
    }
}
