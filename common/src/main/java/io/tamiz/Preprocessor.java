package io.tamiz;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.csv.CsvReader;
import io.tamiz.csv.Decompression;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.ReadOptions;
import io.tamiz.csv.RecordBatch;
import io.tamiz.csv.RecordRepair;
import io.tamiz.infer.DialectDetection;
import io.tamiz.infer.SchemaInference;
import io.tamiz.infer.SchemaInference.Typing;
import io.tamiz.infer.TableRepair;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.RejectSink;
import io.tamiz.quality.RowCounts;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.CsvSettings.HeaderSetting;
import io.tamiz.recipe.Policies;
import io.tamiz.recipe.Recipe;
import io.tamiz.transform.ColumnsBy;
import io.tamiz.transform.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of one CSV object: decompress, decode, scan, type, clean, derive. Memory is bounded whatever the
 * object's size.
 *
 * <pre>{@code
 * try (Preprocessor rows = Preprocessor.open(in, "trips/a.csv", Instructions.follow(recipe), rejects)) {
 *     for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
 *         // use it before asking for the next
 *     }
 *     RowCounts counts = rows.counts();
 * }
 * }</pre>
 */
public final class Preprocessor implements AutoCloseable {
    private final String name;
    private final CsvReader reader;
    /** Used in turn, so that the batch of one stays as it is while the others work. */
    private final List<Lane> lanes;

    private final Recipe recipe;
    private final Dialect dialect;
    /** Known from the beginning. */
    private final List<String> warned;

    private final RejectLedger rejects;
    private final CsvSettings given;
    /** Rows of the header that were mended. */
    private final long repairedInHeader;

    private RowCounts counts = RowCounts.NONE;
    private int turn;
    private boolean ended;

    private Preprocessor(
            String name,
            CsvReader reader,
            List<Lane> lanes,
            Recipe recipe,
            Dialect dialect,
            RejectLedger rejects,
            CsvSettings given,
            List<String> warned) {
        this.given = given;
        this.warned = warned;
        this.repairedInHeader = reader.recordsRepaired();
        this.name = name;
        this.reader = reader;
        this.lanes = lanes;
        this.recipe = recipe;
        this.dialect = dialect;
        this.rejects = rejects;
    }

    /**
     * Looks at the object's beginning and compiles the plan.
     *
     * @param source the object's bytes, plain or compressed, see {@link Decompression}; closed with the preprocessor, or where this throws
     * @param name the object's name, for messages
     * @param instructions what to do
     * @param rejects is told of each reject
     * @throws IOException as the source throws it
     * @throws ObjectFailedException where the object cannot be published
     * @throws io.tamiz.recipe.RecipeException where the recipe's expressions do not type-check
     */
    public static Preprocessor open(InputStream source, String name, Instructions instructions, RejectSink rejects)
            throws IOException {
        return open(source, name, instructions, rejects, 1);
    }

    /**
     * As the other method, for whoever uses a batch while the next ones are made.
     *
     * @param batchesInUse a batch is valid until {@link #next} was called so many times more, from 1; each costs the
     *     memory of a batch
     */
    public static Preprocessor open(
            InputStream source, String name, Instructions instructions, RejectSink rejects, int batchesInUse)
            throws IOException {
        try {
            return openUnguarded(source, name, instructions, rejects, batchesInUse);
        } catch (IOException | RuntimeException e) {
            try {
                source.close();
            } catch (IOException onClose) {
                e.addSuppressed(onClose);
            }
            if (e instanceof ObjectFailedException failed) {
                boolean showsHeader = failed.code() == FailureCode.HEADER_INVALID;
                throw named(showsHeader ? withoutPii(failed, instructions.recipe()) : failed, name);
            }
            throw e;
        }
    }

    private static Preprocessor openUnguarded(
            InputStream source, String name, Instructions instructions, RejectSink rejects, int batchesInUse)
            throws IOException {
        InputStream plain = Decompression.open(source);
        byte[] prefix = plain.readNBytes(DialectDetection.PREFIX_BYTES);
        boolean whole = prefix.length < DialectDetection.PREFIX_BYTES;
        DialectDetection.Detected detected = DialectDetection.detect(name, prefix, whole, instructions.csv());
        Dialect dialect = withHeaderOfRecipe(detected.dialect(), instructions);
        boolean pii = instructions.recipe().map(Recipe::hasPii).orElse(false);
        RejectLedger ledger =
                new RejectLedger(rejects, pii ? RejectLedger.Showing.WHERE_SPLIT : RejectLedger.Showing.TEXT);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(prefix), plain);
        RecordRepair repair = TableRepair.of(prefix, whole, dialect);
        CsvReader reader = CsvReader.open(all, dialect, options(instructions), repair, ledger::fromReader);
        Recipe recipe = instructions
                .recipe()
                .orElseGet(() -> SchemaInference.infer(name, prefix, whole, dialect, typing(instructions))
                        .recipe());
        ColumnsBy by = instructions.recipe().isPresent() ? ColumnsBy.LABEL : ColumnsBy.POSITION;
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < Math.max(1, batchesInUse); i++) {
            Plan plan = Plan.compile(recipe.file(), recipe, reader.header(), reader.width(), by);
            lanes.add(new Lane(new RecordBatch(), plan));
        }
        return new Preprocessor(name, reader, lanes, recipe, dialect, ledger, instructions.csv(), detected.warnings());
    }

    /** The columns of every batch, partition columns among them. */
    public Schema schema() {
        return lanes.get(0).plan.schema();
    }

    /** The recipe in effect: the one given, or the one inferred. */
    public Recipe recipe() {
        return recipe;
    }

    /** The name of the dataset that the object belongs to. */
    public String dataset() {
        return recipe.dataset();
    }

    /**
     * How the object is written: what was stated, and what was detected. At the end it has as many footer lines as were
     * found.
     */
    public Dialect dialect() {
        long footer = Math.max(dialect.footerLines(), reader.footerLines());
        return ended ? dialect.withFooterLines((int) Math.min(Integer.MAX_VALUE, footer)) : dialect;
    }

    /** What whoever sent the object should know, one line each; complete at the end. */
    public List<String> warnings() {
        return Stream.concat(warned.stream(), Warnings.of(dialect(), given).stream())
                .toList();
    }

    /** Header labels of the object that the recipe does not name. */
    public List<String> extraColumns() {
        return lanes.get(0).plan.extraColumns();
    }

    /**
     * The next rows, at least one, or null at the end; valid until the next call, unless more batches are in use.
     *
     * @throws ObjectFailedException where the object turns out to be one that cannot be published; at the end, where
     *     more rows were rejected than the policy allows
     */
    public @Nullable ColumnBatch next() throws IOException {
        try {
            return read();
        } catch (ObjectFailedException e) {
            boolean mended = e.code() == FailureCode.INVALID_VALUE && rejects.isFromReader();
            throw named(mended ? withoutPii(e, Optional.of(recipe)) : e, name);
        }
    }

    /** What is wrong with an object is said without knowing its name; here it is known. */
    private static ObjectFailedException named(ObjectFailedException e, String name) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("[") ? e : new ObjectFailedException(e.code(), "[" + name + "] " + message, e);
    }

    /** Where the fields of a record may be others than they seem, its text is not shown beside personal data. */
    private static ObjectFailedException withoutPii(ObjectFailedException e, Optional<Recipe> recipe) {
        boolean pii = recipe.map(Recipe::hasPii).orElse(false);
        return pii ? new ObjectFailedException(e.code(), e.code().meaning()) : e;
    }

    private @Nullable ColumnBatch read() throws IOException {
        while (!ended) {
            Lane lane = lanes.get(turn);
            if (!reader.next(lane.records)) {
                ended = true;
                rejects.endOfBatch();
                count(0);
                checkRejectRate();
                return null;
            }
            if (lane.records.records() == 0) {
                rejects.endOfBatch();
                count(0);
                continue;
            }
            ColumnBatch batch = lane.plan.apply(lane.records, rejects::fromPlan);
            rejects.endOfBatch();
            count(batch.rows());
            if (batch.rows() > 0) {
                turn = (turn + 1) % lanes.size();
                return batch;
            }
        }
        return null;
    }

    /** Rows up to the last batch handed out; {@code written} counts the rows of the batches handed out. */
    public RowCounts counts() {
        return counts;
    }

    /** How many rejects of each code were told, whatever was done about them; a row may have several. */
    public SortedMap<ReasonCode, Long> rejectCodes() {
        return rejects.codes();
    }

    /** Bytes of the decompressed object read so far. */
    public long bytesRead() {
        return reader.bytesRead();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The columns of a recipe go by label unless it says {@code header: none}, so its files have a header. */
    private static Dialect withHeaderOfRecipe(Dialect dialect, Instructions instructions) {
        boolean labels = instructions.recipe().isPresent() && instructions.csv().header() != HeaderSetting.NONE;
        return labels && dialect.headerRows() == 0 ? dialect.withHeaderRows(1) : dialect;
    }

    private static ReadOptions options(Instructions instructions) {
        Policies policies = instructions.policies();
        return new ReadOptions(
                policies.ragged(),
                policies.invalidBytes(),
                policies.extraColumns() == Policies.ExtraColumns.RESCUE
                        ? ReadOptions.ExtraFields.RESCUE
                        : ReadOptions.ExtraFields.REJECT,
                instructions.csv().footerLines() == null ? ReadOptions.TableEnd.DETECTED : ReadOptions.TableEnd.STATED,
                ReadOptions.DEFAULT_MAX_RECORD_BYTES);
    }

    private static Typing typing(Instructions instructions) {
        return instructions.mode() == Instructions.Mode.AS_TEXT ? Typing.ALL_TEXT : Typing.BY_EVIDENCE;
    }

    private void count(int written) {
        counts = new RowCounts(
                reader.recordsRead(),
                counts.written() + written,
                reader.recordsRejected()
                        + lanes.stream().mapToLong(lane -> lane.plan.rejected()).sum(),
                reader.recordsRepaired() - repairedInHeader,
                dropped());
    }

    private SortedMap<String, Long> dropped() {
        if (lanes.size() == 1) {
            return lanes.get(0).plan.dropped();
        }
        SortedMap<String, Long> byReason = new TreeMap<>();
        for (Lane lane : lanes) {
            lane.plan.dropped().forEach((reason, rows) -> byReason.merge(reason, rows, Long::sum));
        }
        return Collections.unmodifiableSortedMap(byReason);
    }

    private void checkRejectRate() {
        double limit = recipe.policies().maxRejectRate();
        if (counts.rejectRate() > limit) {
            throw new ObjectFailedException(
                    FailureCode.REJECT_RATE_EXCEEDED,
                    counts.rejected() + " of " + counts.read() + " rows were rejected (" + rateAbove(limit)
                            + "), max_reject_rate is "
                            + BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString());
        }
    }

    /** The rate with as few digits as tell it from the limit, two at least. */
    private String rateAbove(double limit) {
        BigDecimal rate =
                BigDecimal.valueOf(counts.rejected()).divide(BigDecimal.valueOf(counts.read()), MathContext.DECIMAL64);
        int digits = 2;
        while (digits < rate.precision()
                && rate.round(new MathContext(digits)).compareTo(BigDecimal.valueOf(limit)) <= 0) {
            digits++;
        }
        return rate.round(new MathContext(digits)).stripTrailingZeros().toPlainString();
    }

    /** The records of a batch, and the plan that owns the vectors of its columns. */
    private record Lane(RecordBatch records, Plan plan) {}
}
