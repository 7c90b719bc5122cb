package io.tamiz.benchmark.peer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The libraries that read CSV record by record. */
enum RecordSource {
    COMMONS_CSV {
        @Override
        void read(Path csv, Consumer<IntFunction<String>> each) throws IOException {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (BufferedReader in = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
                    CSVParser records = format.parse(in)) {
                for (CSVRecord csvRecord : records) {
                    each.accept(csvRecord::get);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    },
    FAST_CSV {
        @Override
        void read(Path csv, Consumer<IntFunction<String>> each) throws IOException {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
                Iterator<CsvRecord> records = reader.iterator();
                records.next();
                while (records.hasNext()) {
                    each.accept(records.next()::getField);
                }
            }
        }
    };

    /** @param each is given the fields of each record but the header, by position */
    abstract void read(Path csv, Consumer<IntFunction<String>> each) throws IOException;
}
