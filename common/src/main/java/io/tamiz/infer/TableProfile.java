package io.tamiz.infer;

import java.util.ArrayList;
import java.util.List;

/** What the columns of a table look like in its first records. */
final class TableProfile {
    private final List<ColumnProfile> columns = new ArrayList<>();
    private final int records;
    private final double[] leastFrom;

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
        leastFrom = new double[width + 1];
    }

    /** Of records that have the right width. */
    static TableProfile of(int width, List<List<String>> sample) {
        TableProfile profile = new TableProfile(width, sample);
        Transitions pool = new Transitions();
        profile.columns.forEach(column -> pool.pool(column.transitions()));
        profile.columns.forEach(column -> column.settle(pool));
        for (int i = width - 1; i >= 0; i--) {
            profile.leastFrom[i] = profile.leastFrom[i + 1] + profile.column(i).leastCost();
        }
        return profile;
    }

    int width() {
        return columns.size();
    }

    /** Records of the right width. */
    int records() {
        return records;
    }

    /** What the fields of the columns from this one on cost at least. */
    double leastFrom(int column) {
        return leastFrom[column];
    }

    ColumnProfile column(int index) {
        return columns.get(index);
    }
}
