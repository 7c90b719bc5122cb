package io.tamiz.sample;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset's files have in common.
 *
 * @param dataset its name, and that of its folder and recipe
 * @param key the output column that tells rows apart
 * @param partitionBy output columns that become folders
 * @param columns columns of the file in its order, then features
 * @param format how the files are written
 * @param features a row's features, in the order of the columns
 */
record Table(
        String dataset,
        String key,
        List<String> partitionBy,
        List<Column> columns,
        CsvText.Format format,
        Function<Row, List<@Nullable Object>> features) {

    List<String> header() {
        return columns.stream()
                .filter(column -> !column.isFeature())
                .map(Column::label)
                .toList();
    }

    List<String> extraColumns() {
        return columns.stream().filter(Column::isIgnored).map(Column::label).toList();
    }

    /** Columns of the output, in its order: those of the recipe, then features. */
    List<Column> outputColumns() {
        Stream<Column> fromFile = columns.stream().filter(column -> !column.isFeature() && !column.isIgnored());
        return Stream.concat(fromFile, columns.stream().filter(Column::isFeature))
                .toList();
    }
}
