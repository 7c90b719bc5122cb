package io.tamiz.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Says a dialect in the words of commons-csv. */
public final class CsvFormats {
    private CsvFormats() {}

    /** Reads and writes every record as it is: nothing trimmed, blank lines skipped, the header a record like others. */
    public static CSVFormat of(Dialect dialect) {
        return CSVFormat.Builder.create()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quote())
                .setEscape(dialect.escape())
                .setRecordSeparator(
                        switch (dialect.lineEnd()) {
                            case LF, MIXED -> "\n";
                            case CRLF -> "\r\n";
                            case CR -> "\r";
                        })
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
    }
}
