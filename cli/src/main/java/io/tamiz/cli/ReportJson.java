package io.tamiz.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tamiz.csv.Dialect;
import io.tamiz.publish.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The summary for scripts. Every key is there for every input; what does not apply is null or empty. */
final class ReportJson {
    private ReportJson() {}

    /** One line of JSON. */
    static String of(List<InputReport> reports) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode inputs = root.putArray("inputs");
        reports.forEach(report -> input(inputs.addObject(), report));
        return root.toString();
    }

    private static void input(ObjectNode node, InputReport report) {
        InputReport.Failure failure = report.failure();
        Outcome.Result result = report.result();
        node.put("input", report.input());
        node.put("status", report.status().word());
        node.put("code", failure == null ? null : failure.code());
        node.put("message", failure == null ? null : failure.line());
        node.put("rows_read", result.rows().read());
        node.put("rows_written", result.rows().written());
        node.put("rows_rejected", result.rows().rejected());
        node.put("rows_repaired", result.rows().repaired());
        ObjectNode dropped = node.putObject("rows_dropped");
        result.rows().dropped().forEach(dropped::put);
        ArrayNode outputs = node.putArray("outputs");
        result.outputs()
                .forEach(file -> outputs.addObject()
                        .put("path", file.path())
                        .put("rows", file.rows())
                        .put("bytes", file.bytes()));
        node.put("quarantine", result.quarantine());
        node.set("dialect", dialect(result.dialect()));
        ArrayNode columns = node.putArray("columns");
        result.columns()
                .forEach(column -> columns.addObject()
                        .put("name", column.name())
                        .put("source", column.source())
                        .put("type", column.type()));
        ArrayNode warnings = node.putArray("warnings");
        result.warnings().forEach(warnings::add);
        node.put("millis", report.millis());
    }

    private static @Nullable ObjectNode dialect(@Nullable Dialect dialect) {
        if (dialect == null) {
            return null;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("delimiter", dialect.delimiter())
                .put("quote", text(dialect.quote()))
                .put("escape", text(dialect.escape()))
                .put("comment", text(dialect.comment()))
                .put("line_end", dialect.lineEnd().name())
                .put("encoding", dialect.charset().name())
                .put("preamble_lines", dialect.preambleLines())
                .put("header_rows", dialect.headerRows())
                .put("footer_lines", dialect.footerLines())
                .put("confidence", dialect.confidence());
    }

    private static @Nullable String text(@Nullable Character character) {
        return character == null ? null : character.toString();
    }
}
