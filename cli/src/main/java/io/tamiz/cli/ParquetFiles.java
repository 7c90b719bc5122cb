package io.tamiz.cli;

import io.tamiz.parquet.ParquetRows;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.io.LocalInputFile;

/** Opens Parquet files under the name that the user knows. */
final class ParquetFiles {
    private ParquetFiles() {}

    static ParquetRows open(Path path, String name) throws IOException {
        return ParquetRows.open(new LocalInputFile(path), name);
    }
}
