package io.tamiz.transform;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.TextVector;
import io.tamiz.csv.RecordBatch;
import io.tamiz.recipe.Recipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the column of what no column is there for: a JSON object with the fields of the record that the recipe does not
 * name, and those beyond the last; null where all of them are empty. A field goes by its label, or by {@code
 * "_<position>"}, counted from 1, where it has none of its own. Owns the vector it fills.
 */
final class RescuedData {
    static final Column COLUMN = Column.of(Recipe.RESCUED_DATA, ColumnType.STRING);

    /** What might be taken for the position of another field. */
    private static final Pattern POSITION = Pattern.compile("_[0-9]+");

    private final int[] fields;
    private final byte[][] keys;
    private final TextVector values = (TextVector) ColumnVector.of(ColumnType.STRING);
    private final JsonObjectBytes json = new JsonObjectBytes();

    /**
     * @param header the labels, empty where there are none
     * @param width fields of each record
     * @param named the fields that the recipe names
     */
    RescuedData(List<String> header, int width, BitSet named) {
        Set<String> labels = new HashSet<>();
        List<Integer> unnamed = new ArrayList<>();
        List<byte[]> keysOfUnnamed = new ArrayList<>();
        for (int field = named.nextClearBit(0); field < width; field = named.nextClearBit(field + 1)) {
            String label = field < header.size() ? header.get(field) : "";
            boolean own = !label.isEmpty() && !POSITION.matcher(label).matches() && labels.add(label);
            unnamed.add(field);
            keysOfUnnamed.add((own ? label : position(field)).getBytes(StandardCharsets.UTF_8));
        }
        this.fields = unnamed.stream().mapToInt(Integer::intValue).toArray();
        this.keys = keysOfUnnamed.toArray(byte[][]::new);
    }

    private static String position(int field) {
        return "_" + (field + 1);
    }

    /** One value a record, valid until the next call. */
    ColumnVector apply(RecordBatch records) {
        values.reset(records.records());
        byte[] bytes = records.bytes();
        for (int row = 0; row < records.records(); row++) {
            json.begin();
            for (int i = 0; i < fields.length; i++) {
                int start = records.start(row, fields[i]);
                int end = records.end(row, fields[i]);
                if (end > start) {
                    json.member(keys[i], 0, keys[i].length, bytes, start, end);
                }
            }
            if (records.hasExtraFields()) {
                extra(records, row);
            }
            if (json.isEmpty()) {
                values.setNull(row);
                values.setRange(row, 0, 0);
            } else {
                values.append(row, json.end(), 0, json.size());
            }
        }
        return values;
    }

    private void extra(RecordBatch records, int row) {
        List<String> beyond = records.extraFields(row);
        for (int i = 0; i < beyond.size(); i++) {
            byte[] text = beyond.get(i).getBytes(StandardCharsets.UTF_8);
            byte[] key = position(records.width() + i).getBytes(StandardCharsets.UTF_8);
            if (text.length > 0) {
                json.member(key, 0, key.length, text, 0, text.length);
            }
        }
    }
}
