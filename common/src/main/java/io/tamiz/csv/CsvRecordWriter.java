package io.tamiz.csv;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** Writes CSV: RFC 4180 unless a dialect says otherwise, quotes where they are needed. */
public final class CsvRecordWriter {
    private final CSVPrinter printer;

    /** Writes RFC 4180. */
    public CsvRecordWriter(Appendable out) throws IOException {
        this(out, Dialect.RFC_4180);
    }

    public CsvRecordWriter(Appendable out, Dialect dialect) throws IOException {
        CSVFormat format = CsvFormats.of(dialect);
        this.printer = new CSVPrinter(
                out,
                dialect.quote() == null
                        ? format
                        : format.builder().setQuoteMode(QuoteMode.MINIMAL).get());
    }

    /** Writes one record with its line end; null is an empty field. A record of no fields is an empty line. */
    public void write(List<? extends @Nullable String> fields) throws IOException {
        printer.printRecord(fields);
    }
}
