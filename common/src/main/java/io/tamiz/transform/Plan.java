package io.tamiz.transform;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import io.tamiz.csv.RecordBatch;
import io.tamiz.quality.RejectSink;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A recipe compiled against one header: typed operators in order. Not thread-safe: it owns the vectors of its batches. */
public final class Plan {
    private final List<String> extraColumns;
    private final List<ColumnPipeline> columns;
    private final Schema columnSchema;
    private final List<Filter> filters;
    private final FeatureSteps features;
    private final Compaction compaction;
    private final @Nullable RescuedData rescued;
    private final RowErrors errors;
    private final RowSet dropped = new RowSet();
    /** Every row's number in its own place: the rows of a batch that none was left out of. */
    private int[] all = new int[0];

    private int[] kept = new int[0];
    private long rejected;

    private Plan(
            Recipe recipe,
            HeaderMatching.Matched matched,
            @Nullable RescuedData rescued,
            Schema columnSchema,
            RecipeCheck.Compiled compiled) {
        this.rescued = rescued;
        this.errors = new RowErrors(rawText(recipe, matched));
        this.extraColumns = matched.extra();
        this.columnSchema = columnSchema;
        this.filters = compiled.filters();
        this.features = new FeatureSteps(columnSchema, compiled.features());
        this.compaction = new Compaction(columnSchema);
        BitSet personal = personal(recipe, matched);
        List<ColumnPipeline> pipelines = new ArrayList<>();
        for (int i = 0; i < recipe.columns().size(); i++) {
            pipelines.add(new ColumnPipeline(
                    recipe.columns().get(i),
                    recipe.source().csv(),
                    matched.fields().get(i),
                    personal));
        }
        this.columns = pipelines;
    }

    /**
     * Matches the recipe's columns with the header, and compiles its expressions.
     *
     * @param file the recipe's name, for messages
     * @param recipe what to do
     * @param header the file's labels, or empty where it has none and columns go by position
     * @param width fields of each record
     * @throws io.tamiz.quality.ObjectFailedException {@code COLUMN_MISSING}, {@code COLUMN_AMBIGUOUS}, {@code
     *     EXTRA_COLUMNS}
     * @throws io.tamiz.recipe.RecipeException where an expression does not type-check
     */
    public static Plan compile(String file, Recipe recipe, List<String> header, int width) {
        return compile(file, recipe, header, width, ColumnsBy.LABEL);
    }

    /** As the other {@code compile}, saying how columns find their fields. */
    public static Plan compile(String file, Recipe recipe, List<String> header, int width, ColumnsBy by) {
        RecipeCheck.check(file, recipe);
        HeaderMatching.Matched matched = HeaderMatching.match(recipe.columns(), header, width, recipe.policies(), by);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < recipe.columns().size(); i++) {
            ColumnSpec spec = recipe.columns().get(i);
            int field = matched.fields().get(i);
            String label = field >= 0 && field < header.size() ? header.get(field) : null;
            columns.add(new Column(spec.name(), spec.type(), label));
        }
        RescuedData rescued = recipe.rescues() ? new RescuedData(header, width, matched.named()) : null;
        if (rescued != null) {
            columns.add(RescuedData.COLUMN);
        }
        Schema schema = new Schema(columns);
        return new Plan(recipe, matched, rescued, schema, RecipeCheck.compile(file, recipe, schema));
    }

    /** The fields that a column of personal data is read from. */
    private static BitSet personal(Recipe recipe, HeaderMatching.Matched matched) {
        BitSet personal = new BitSet();
        for (int i = 0; i < recipe.columns().size(); i++) {
            if (recipe.columns().get(i).pii() && matched.fields().get(i) >= 0) {
                personal.set(matched.fields().get(i));
            }
        }
        return personal;
    }

    private static RawText rawText(Recipe recipe, HeaderMatching.Matched matched) {
        if (!recipe.hasPii()) {
            return RawText.asItStands();
        }
        return matched.hasAllPii() ? RawText.without(personal(recipe, matched)) : RawText.nothing();
    }

    /** The columns of what {@link #apply} returns. */
    public Schema schema() {
        return features.schema();
    }

    /** Header labels that the recipe does not name, or positions where they may be personal data. */
    public List<String> extraColumns() {
        return extraColumns;
    }

    /**
     * Types, cleans, filters and derives; the batch holds the rows that remain and is valid until the next call.
     *
     * @throws io.tamiz.quality.ObjectFailedException {@code INVALID_VALUE} where a value is invalid and its column says
     *     that the object fails
     */
    public ColumnBatch apply(RecordBatch records, RejectSink rejects) {
        errors.reset(records);
        dropped.reset(records.records());
        reserve(records.records());
        ColumnBatch typed = type(records);
        for (Filter filter : filters) {
            filter.apply(typed, errors, dropped);
        }
        boolean isWhole = errors.rejectedRows() == 0 && dropped.size() == 0;
        ColumnBatch clean = isWhole ? typed : compaction.apply(typed, kept, keep(records.records()));
        ColumnBatch derived = features.apply(clean, isWhole ? all : kept, errors);
        errors.tell(rejects, dropped);
        rejected += errors.rejectedRows();
        return derived;
    }

    /** Rows rejected so far. */
    public long rejected() {
        return rejected;
    }

    /** Rows dropped so far, by reason. */
    public SortedMap<String, Long> dropped() {
        SortedMap<String, Long> byReason = new TreeMap<>();
        for (Filter filter : filters) {
            if (filter.dropped() > 0) {
                byReason.merge(filter.reason(), filter.dropped(), Long::sum);
            }
        }
        return Collections.unmodifiableSortedMap(byReason);
    }

    private ColumnBatch type(RecordBatch records) {
        List<ColumnVector> vectors = new ArrayList<>(columns.size());
        for (ColumnPipeline column : columns) {
            vectors.add(column.apply(records, errors));
        }
        if (rescued != null) {
            vectors.add(rescued.apply(records));
        }
        return new ColumnBatch(columnSchema, records.records(), vectors);
    }

    private void reserve(int rows) {
        if (all.length < rows) {
            all = new int[rows];
            Arrays.setAll(all, row -> row);
            kept = new int[rows];
        }
    }

    /** Lists the rows that go on, in {@link #kept}. */
    private int keep(int rows) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            kept[count] = row;
            count += errors.isRejected(row) || dropped.contains(row) ? 0 : 1;
        }
        return count;
    }
}
