package io.tamiz.robustness;

import io.tamiz.Instructions;
import io.tamiz.Preprocessor;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ValueText;
import io.tamiz.csv.Dialect;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.quality.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that comes of a file whose recipe is inferred, by the keys of {@code nothing-given-spec}. */
record TypedTable(Map<String, List<String>> all) {
    static TypedTable of(byte[] bytes) throws IOException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> rejects = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        try (Preprocessor preprocessor = Preprocessor.open(
                new ByteArrayInputStream(bytes),
                "any.csv",
                Instructions.infer(),
                reject -> rejects.add(text(reject)))) {
            for (ColumnBatch batch = preprocessor.next(); batch != null; batch = preprocessor.next()) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(row(batch, row));
                }
            }
            all.put("columns", columns(preprocessor));
            all.put("sources", sources(preprocessor));
            all.put("dialect", List.of(text(preprocessor.dialect())));
            all.put("rows", rows);
            all.put("count", List.of(String.valueOf(rows.size())));
            all.put("width", List.of(String.valueOf(preprocessor.schema().size())));
            all.put("rejects", rejects);
            all.put("warnings", preprocessor.warnings());
            all.put("fails", List.of());
        } catch (ObjectFailedException e) {
            all.put("fails", List.of(e.code().name()));
            all.put("message", List.of(String.valueOf(e.getMessage())));
        }
        return new TypedTable(all);
    }

    /** Only what is asked for, and why it failed if it did. */
    Map<String, List<String>> lines(Set<String> keys) {
        Map<String, List<String>> some = new LinkedHashMap<>();
        keys.forEach(key -> some.put(key, all.getOrDefault(key, List.of())));
        if (!all.getOrDefault("fails", List.of()).isEmpty()) {
            some.put("fails", all.get("fails"));
        }
        return some;
    }

    private static List<String> columns(Preprocessor preprocessor) {
        return preprocessor.schema().columns().stream()
                .map(column -> column.name() + " " + column.type())
                .toList();
    }

    private static List<String> sources(Preprocessor preprocessor) {
        return preprocessor.schema().columns().stream()
                .map(column -> String.valueOf(column.source()))
                .toList();
    }

    private static String text(Dialect dialect) {
        return "delimiter " + dialect.delimiter() + " quote " + dialect.quote() + " escape " + dialect.escape()
                + " comment " + dialect.comment() + " ends " + dialect.lineEnd() + " charset " + dialect.charset()
                + " preamble " + dialect.preambleLines() + " header " + dialect.headerRows() + " footer "
                + dialect.footerLines();
    }

    private static String text(Reject reject) {
        return "line " + reject.line() + " offset " + reject.byteOffset() + " column " + reject.column() + " "
                + reject.code() + " " + reject.action() + " value " + reject.value() + " raw " + reject.raw();
    }

    private static String row(ColumnBatch batch, int row) {
        List<String> texts = new ArrayList<>(batch.schema().size());
        for (int column = 0; column < batch.schema().size(); column++) {
            texts.add(batch.column(column).isNull(row) ? "~" : ValueText.of(batch.column(column), row));
        }
        return String.join("|", texts);
    }
}
