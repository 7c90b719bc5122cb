package io.tamiz.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.ValueText;
import io.tamiz.quality.ObjectFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the damage of a compressed object does to its rows: there are all of them, or a verdict. */
class CompressedObjectTest {
    private static final String CSV = "id,name,amount\n" + "1,ann,2.50\n2,bob,3.75\n".repeat(5);

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void aCutObjectHasNoRows(Compressed compression) throws IOException {
        byte[] whole = compression.of(CSV.getBytes(StandardCharsets.UTF_8));
        assertThat(rows(whole)).hasSize(11);
        for (int length = 0; length < whole.length; length++) {
            List<String> found = rowsUnlessFailed(Arrays.copyOf(whole, length));
            // One or two letters that are left are the label of a column.
            assertThat(found.size()).as("%s cut to %d", compression, length).isLessThanOrEqualTo(length < 3 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void anObjectWithAFlippedBitInItsFirstBytesHasAllItsRowsOrNone(Compressed compression) throws IOException {
        byte[] whole = compression.of(CSV.getBytes(StandardCharsets.UTF_8));
        List<String> rows = rows(whole);
        int bits = 8 * (compression.checked ? 12 : 4);
        for (int bit = 0; bit < bits; bit++) { // the others: CompressionDamageTest
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(rowsUnlessFailed(damaged))
                    .as("%s, bit %d", compression, bit)
                    .isIn(List.of(), rows);
        }
    }

    private static List<String> rowsUnlessFailed(byte[] object) throws IOException {
        try {
            return rows(object);
        } catch (ObjectFailedException e) {
            return List.of();
        }
    }

    private static List<String> rows(byte[] object) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Preprocessor preprocessor =
                Preprocessor.open(new ByteArrayInputStream(object), "a.csv", Instructions.infer(), reject -> {})) {
            rows.add(preprocessor.schema().toString());
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    StringBuilder line = new StringBuilder();
                    for (int column = 0; column < batch.schema().size(); column++) {
                        ColumnVector values = batch.column(column);
                        line.append(values.isNull(row) ? "~" : ValueText.of(values, row))
                                .append('|');
                    }
                    rows.add(line.toString());
                }
            }
        }
        return rows;
    }
}
