package io.tamiz.cli;

import io.tamiz.parquet.ParquetRows;
import io.tamiz.store.ObjectHead;
import io.tamiz.store.ObjectSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks into a Parquet file. */
@Command(
        name = "show",
        description = "Shows the first rows of a Parquet file, or its schema.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A Parquet file, or s3://bucket/key.")
    private String file = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Rows to show; default ${DEFAULT-VALUE}.",
            defaultValue = "10")
    private long limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv or json; default ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private RowFormats format = RowFormats.TABLE;

    @Option(names = "--schema", description = "Show the schema instead of rows.")
    private boolean schema;

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Where S3 is, if not at AWS.")
    private @Nullable URI endpoint;

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw CommandException.wrongUsage("--limit wants 0 or more, found " + limit);
        }
        Location location = Location.of(file);
        if (location instanceof Location.S3 s3) {
            try (Stores stores = new Stores(surroundings.environment(), endpoint)) {
                showObject(stores.bucket(s3.bucket()), s3);
            }
        } else {
            showFile(((Location.Local) location).path(), file);
        }
        return 0;
    }

    /** Parquet is read from its end, and a bucket gives an object from its start, so it is fetched first. */
    private void showObject(ObjectSource bucket, Location.S3 at) throws IOException {
        ObjectHead head = bucket.head(at.key())
                .orElseThrow(() -> CommandException.inputFailed("[" + at + "] no such object; check the key"));
        Path fetched = Files.createTempFile("tamiz-", ".parquet");
        try {
            try (InputStream in = bucket.open(head)) {
                Files.copy(in, fetched, StandardCopyOption.REPLACE_EXISTING);
            }
            showFile(fetched, at.toString());
        } finally {
            Files.delete(fetched);
        }
    }

    private void showFile(Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            throw CommandException.inputFailed("[" + name + "] is a folder; name one Parquet file in it");
        }
        if (!Files.isRegularFile(path)) {
            throw CommandException.inputFailed("[" + name + "] no such file; check the path");
        }
        try (ParquetRows rows = ParquetRows.open(path, name)) {
            if (schema) {
                surroundings.out().print(rows.schemaText());
                surroundings.out().flush();
            } else {
                format.print(rows, limit, surroundings);
            }
        } catch (IOException e) {
            throw CommandException.inputFailed(String.valueOf(e.getMessage()));
        }
    }
}
