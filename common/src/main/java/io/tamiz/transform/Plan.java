package io.tamiz.transform;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.csv.RecordBatch;
import io.tamiz.quality.RejectSink;
import io.tamiz.recipe.Recipe;
import java.util.List;
import java.util.SortedMap;

/** A recipe compiled against one header: typed operators in order. Not thread-safe: it owns the vectors of its batches. */
public final class Plan {
    /**
     * @param file the recipe's name, for messages
     * @param recipe what to do
     * @param header the file's labels, or empty where it has none and columns go by position
     * @param width fields of each record
     * @throws io.tamiz.quality.ObjectFailedException {@code COLUMN_MISSING}, {@code COLUMN_AMBIGUOUS}
     * @throws io.tamiz.recipe.RecipeException where an expression does not type-check
     */
    public static Plan compile(String file, Recipe recipe, List<String> header, int width) {
        throw new UnsupportedOperationException();
    }

    /** The columns of what {@link #apply} returns. */
    public Schema schema() {
        throw new UnsupportedOperationException();
    }

    /** Header labels that the recipe does not name. */
    public List<String> extraColumns() {
        throw new UnsupportedOperationException();
    }

    /** Types, cleans, filters and derives; the batch holds the rows that remain and is valid until the next call. */
    public ColumnBatch apply(RecordBatch records, RejectSink rejects) {
        throw new UnsupportedOperationException();
    }

    /** Rows rejected so far. */
    public long rejected() {
        throw new UnsupportedOperationException();
    }

    /** Rows dropped so far, by reason. */
    public SortedMap<String, Long> dropped() {
        throw new UnsupportedOperationException();
    }
}
