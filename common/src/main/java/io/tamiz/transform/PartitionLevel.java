package io.tamiz.transform;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.ValueText;
import java.util.ArrayList;
import java.util.List;

/** One partition column: numbers the paths down to its level. */
final class PartitionLevel {
    private static final int NULL = 0;

    private final String name;
    private final int index;
    private final ValueNumbers values = new ValueNumbers();
    /** Folder names by the number of the value; value 0 is null. */
    private final List<String> folders = new ArrayList<>();
    /** Values that give the same folder share its number: null and the empty string do. */
    private final List<Integer> folderNumbers = new ArrayList<>();

    private final LongNumbers combinations = new LongNumbers();
    private final List<String> paths = new ArrayList<>();

    PartitionLevel(String name, int index) {
        this.name = name;
        this.index = index;
        addFolder(PartitionPath.NULL);
    }

    List<String> paths() {
        return paths;
    }

    /**
     * @param partitionOf for each row the number of its path so far, replaced by that of the path down to here
     * @param parents the paths so far
     */
    void number(ColumnBatch batch, int[] partitionOf, List<String> parents) {
        ColumnVector column = batch.column(index);
        for (int row = 0; row < batch.rows(); row++) {
            int value = column.isNull(row) ? NULL : 1 + values.number(column, row);
            if (value == folderNumbers.size()) {
                addFolder(PartitionPath.escape(ValueText.of(column, row)));
            }
            int folder = folderNumbers.get(value);
            int path = combinations.number((long) partitionOf[row] << 32 | folder);
            if (path == paths.size()) {
                String parent = parents.get(partitionOf[row]);
                String step = PartitionPath.escape(name) + "=" + folders.get(folder);
                paths.add(parent.isEmpty() ? step : parent + "/" + step);
            }
            partitionOf[row] = path;
        }
    }

    private void addFolder(String folder) {
        int known = folders.indexOf(folder);
        folderNumbers.add(known < 0 ? folders.size() : known);
        if (known < 0) {
            folders.add(folder);
        }
    }
}
