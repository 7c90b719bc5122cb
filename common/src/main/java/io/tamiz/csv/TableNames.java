package io.tamiz.csv;

import java.util.List;
import java.util.Locale;

/** How files with tables are named: with an ending for the table, and one behind it where the file is compressed. */
public final class TableNames {
    private static final List<String> COMPRESSIONS = List.of(".gz", ".gzip", ".bgz", ".zst", ".zstd", ".bz2", ".zip");
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab", ".psv", ".txt", ".dat", ".data");

    private TableNames() {}

    /** Whether a file is named like a table, in letters of any case. */
    public static boolean isTable(String name) {
        String uncompressed = without(name, COMPRESSIONS);
        return !without(uncompressed, TABLES).equals(uncompressed);
    }

    /** The name without its endings. */
    public static String bare(String name) {
        return without(without(name, COMPRESSIONS), TABLES);
    }

    private static String without(String name, List<String> endings) {
        for (String ending : endings) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
