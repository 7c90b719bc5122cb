package io.tamiz;

import io.tamiz.column.ColumnBatch;
import io.tamiz.column.Schema;
import io.tamiz.csv.Dialect;
import io.tamiz.quality.RejectSink;
import io.tamiz.quality.RowCounts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
    /**
     * Looks at the object's beginning and compiles the plan.
     *
     * @param source the object's bytes, plain or gzip-compressed; closed with the preprocessor
     * @param name the object's name, for messages
     * @param instructions what to do
     * @param rejects is told of each reject
     * @throws IOException as the source throws it
     * @throws io.tamiz.quality.ObjectFailedException where the object cannot be published
     * @throws io.tamiz.recipe.RecipeException where the recipe's expressions do not type-check
     */
    public static Preprocessor open(InputStream source, String name, Instructions instructions, RejectSink rejects)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The columns of every batch, partition columns among them. */
    public Schema schema() {
        throw new UnsupportedOperationException();
    }

    /** How the object is written: what was stated, and what was detected. */
    public Dialect dialect() {
        throw new UnsupportedOperationException();
    }

    /** Header labels of the object that the recipe does not name. */
    public List<String> extraColumns() {
        throw new UnsupportedOperationException();
    }

    /**
     * The next rows, or null at the end.
     *
     * @throws io.tamiz.quality.ObjectFailedException where the object turns out to be one that cannot be published; at
     *     the end, where more rows were rejected than the policy allows
     */
    public @Nullable ColumnBatch next() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Rows so far; {@code written} counts the rows of the batches handed out. */
    public RowCounts counts() {
        throw new UnsupportedOperationException();
    }

    /** Bytes of the decompressed object read so far. */
    public long bytesRead() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
