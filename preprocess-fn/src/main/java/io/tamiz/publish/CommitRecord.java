package io.tamiz.publish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tamiz.Instructions;
import io.tamiz.column.Column;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnd;
import io.tamiz.quality.RowCounts;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.UploadedObject;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says that one source version was turned into these files, and how: written before the files become visible, and all
 * that is needed to make them visible or to take them back. In JSON the names are in snake_case, in this order.
 *
 * @param format version of this form
 * @param id of the {@link Identity}
 * @param incarnation how often the same identity was published and withdrawn before
 * @param source what was read
 * @param recipe what was done
 * @param program what did it
 * @param table what the source looked like and became
 * @param rows where its rows went
 * @param rejectCodes rejects by reason code; a row may have several
 * @param outputs the data files
 * @param quarantine the file of rejects, or null where there were none
 * @param durationMillis how long the transform and the uploads took
 */
public record CommitRecord(
        int format,
        String id,
        int incarnation,
        Source source,
        Recipe recipe,
        Program program,
        Table table,
        RowCounts rows,
        SortedMap<String, Long> rejectCodes,
        List<OutputFile> outputs,
        @Nullable OutputFile quarantine,
        long durationMillis) {
    /** The form written today. */
    public static final int FORMAT = 1;

    public CommitRecord {
        rejectCodes = Collections.unmodifiableSortedMap(new TreeMap<>(rejectCodes));
        outputs = List.copyOf(outputs);
        long written = outputs.stream().mapToLong(OutputFile::rows).sum();
        if (written != rows.written()) {
            throw new IllegalStateException("rows written " + rows.written() + " != rows in the outputs " + written);
        }
    }

    /** All files, the quarantine file among them. */
    @JsonIgnore
    public List<OutputFile> files() {
        return quarantine == null
                ? outputs
                : Stream.concat(outputs.stream(), Stream.of(quarantine)).toList();
    }

    /** Whether this is that record as another try has put it, and not the work of another worker. */
    boolean namesTheUploadsOf(CommitRecord other) {
        return files().stream()
                .map(OutputFile::uploadId)
                .toList()
                .equals(other.files().stream().map(OutputFile::uploadId).toList());
    }

    /** The source version, as the store told of it before it was read. */
    public record Source(
            String bucket, String key, @Nullable String versionId, String etag, String lastModified, long size) {
        static Source of(String bucket, ObjectHead head) {
            String modified = head.lastModified().toString();
            return new Source(bucket, head.key(), head.versionId(), head.etag(), modified, head.size());
        }

        /** As {@link ObjectHead#sourceVersion} says it. */
        String version() {
            return versionId == null ? lastModified + " " + etag : versionId;
        }
    }

    /**
     * The instructions.
     *
     * @param mode name of the {@link Instructions.Mode}
     * @param version the author's number; null where there is no recipe
     * @param digest what {@link Instructions#digest} says
     * @param stateDigest digest of the fit state, empty where none is needed
     */
    public record Recipe(
            String mode, String dataset, @Nullable Integer version, String digest, String stateDigest) {
        static Recipe of(Instructions instructions, String dataset) {
            Integer version =
                    instructions.recipe().map(io.tamiz.recipe.Recipe::version).orElse(null);
            return new Recipe(instructions.mode().name(), dataset, version, instructions.digest(), "");
        }
    }

    /**
     * What did the work.
     *
     * @param tamiz its version
     * @param tzdata version of the time zone rules of its Java platform
     */
    public record Program(String tamiz, String tzdata) {}

    /**
     * What the source looked like and became.
     *
     * @param extraColumns labels that the recipe does not name
     * @param warnings one line each; a record of an older version has none
     */
    public record Table(
            DialectEntry dialect,
            List<ColumnEntry> columns,
            List<String> extraColumns,
            @Nullable List<String> warnings) {
        public Table {
            columns = List.copyOf(columns);
            extraColumns = List.copyOf(extraColumns);
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }
    }

    /** A column, and the header label it was read from where it was read. */
    public record ColumnEntry(String name, @Nullable String source, String type) {
        static ColumnEntry of(Column column) {
            return new ColumnEntry(column.name(), column.source(), column.type().toString());
        }
    }

    /** A file with what is needed to complete or abort its upload. */
    public record OutputFile(String key, String uploadId, List<UploadedObject.Part> parts, long rows, long bytes) {
        static OutputFile of(UploadedObject upload, long rows) {
            return new OutputFile(upload.key(), upload.uploadId(), upload.parts(), rows, upload.bytes());
        }

        UploadedObject upload() {
            return new UploadedObject(key, uploadId, parts);
        }
    }

    /**
     * A {@link Dialect} in the words of JSON. A record of an older version has no comment and no end line,
     * or no width and no trailing delimiters; what is not said is null or 0, as in a dialect that leaves it open.
     */
    public record DialectEntry(
            String delimiter,
            @Nullable String quote,
            @Nullable String escape,
            @Nullable String comment,
            LineEnd lineEnd,
            String encoding,
            int preambleLines,
            int headerRows,
            int width,
            int trailingDelimiters,
            long endLine,
            int footerLines,
            double confidence) {
        static DialectEntry of(Dialect d) {
            return new DialectEntry(
                    d.delimiter(),
                    text(d.quote()),
                    text(d.escape()),
                    text(d.comment()),
                    d.lineEnd(),
                    d.charset().name(),
                    d.preambleLines(),
                    d.headerRows(),
                    d.width(),
                    d.trailingDelimiters(),
                    d.endLine(),
                    d.footerLines(),
                    d.confidence());
        }

        Dialect dialect() {
            return new Dialect(
                    delimiter,
                    character(quote),
                    character(escape),
                    character(comment),
                    lineEnd,
                    Dialect.OtherLineEnds.END_LINES,
                    Charset.forName(encoding),
                    preambleLines,
                    headerRows,
                    width,
                    trailingDelimiters,
                    endLine,
                    footerLines,
                    confidence);
        }

        private static @Nullable String text(@Nullable Character c) {
            return c == null ? null : c.toString();
        }

        private static @Nullable Character character(@Nullable String text) {
            return text == null || text.isEmpty() ? null : text.charAt(0);
        }
    }
}
