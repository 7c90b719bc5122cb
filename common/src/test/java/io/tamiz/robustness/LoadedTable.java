package io.tamiz.robustness;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.ValueText;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.robustness.PollutedFile.TextTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a file.
 *
 * @param table it; null where the file failed
 * @param code why the file failed; null where it did not
 * @param remark how the file was understood, or what was said of it
 */
public record LoadedTable(
        @Nullable TextTable table, @Nullable String code, String remark) {
    /** Reads every column as text, nothing given. */
    static LoadedTable of(String name, byte[] bytes) {
        return of(name, bytes, Instructions.asText());
    }

    static LoadedTable of(String name, byte[] bytes, Instructions instructions) {
        List<List<String>> rows = new ArrayList<>();
        try (Preprocessor preprocessor =
                Preprocessor.open(new ByteArrayInputStream(bytes), name, instructions, reject -> {})) {
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(row(batch, row));
                }
            }
            String remark = preprocessor.dialect() + " " + preprocessor.counts() + " " + preprocessor.rejectCodes();
            return new LoadedTable(new TextTable(header(preprocessor), rows), null, remark);
        } catch (ObjectFailedException e) {
            return new LoadedTable(null, e.code().name(), e.code() + " " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    private static List<String> header(Preprocessor preprocessor) {
        return preprocessor.dialect().headerRows() == 0
                ? List.of()
                : preprocessor.schema().columns().stream()
                        .map(column -> String.valueOf(column.source()))
                        .toList();
    }

    private static List<String> row(ColumnBatch batch, int row) {
        List<String> texts = new ArrayList<>(batch.schema().size());
        for (int column = 0; column < batch.schema().size(); column++) {
            ColumnVector vector = batch.column(column);
            texts.add(vector.isNull(row) ? "" : ValueText.of(vector, row));
        }
        return texts;
    }

    boolean isEmptyFile() {
        return FailureCode.EMPTY_OBJECT.name().equals(code);
    }
}
