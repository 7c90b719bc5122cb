package io.tamiz.recipe;

import java.util.List;

/**
 * What to make of the objects of one dataset.
 *
 * @param dataset the dataset's name, the top folder in the curated bucket
 * @param version the author's own number for it
 * @param source which objects, and how they are written
 * @param columns the contract: one output column each, in this order
 * @param filters the filters of {@code clean}, in order
 * @param features computed columns, in order, behind the columns
 * @param output how the Parquet files are laid out
 * @param policies what to do when something is not as it should be
 * @param file the name that the recipe was read under, for messages; for an inferred one, the object it was inferred from
 * @param digest SHA-256 over the recipe's text as it was read, 64 hex digits
 */
public record Recipe(
        String dataset,
        int version,
        Source source,
        List<ColumnSpec> columns,
        List<Formula> filters,
        List<Feature> features,
        Output output,
        Policies policies,
        String file,
        String digest) {
    /** The column of what no column is there for, where the policies rescue it. */
    public static final String RESCUED_DATA = "_rescued_data";

    public Recipe {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        features = List.copyOf(features);
    }

    /** Whether some column holds personal data. */
    public boolean hasPii() {
        return columns.stream().anyMatch(ColumnSpec::pii);
    }

    /** Whether there is a column {@value #RESCUED_DATA} behind the columns. */
    public boolean rescues() {
        return policies.extraColumns() == Policies.ExtraColumns.RESCUE;
    }
}
