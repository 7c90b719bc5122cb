package io.tamiz.benchmark.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The findings for programs that compare sessions. */
public final class JsonReport {
    private JsonReport() {}

    /** Writes the file anew. */
    public static void write(List<Finding> findings, int rounds, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.set("machine", mapper.valueToTree(Machine.lines()));
        root.put("rounds", rounds);
        ArrayNode rows = root.putArray("rows");
        for (Finding finding : findings) {
            describe(finding, rows.addObject());
        }
        mapper.writeValue(file.toFile(), root);
    }

    private static void describe(Finding finding, ObjectNode node) {
        Row row = finding.row();
        node.put("row", row.key());
        node.put("title", row.title());
        node.put("workload", row.workload().label());
        node.put("unit", row.unit());
        describe(finding.tamiz(), node.putObject("tamiz"));
        if (finding.peer() != null) {
            describe(finding.peer(), node.putObject("peer"));
        }
        describe(finding.judged(), node.putObject(finding.peer() == null ? "value" : "ratio"));
        node.put("bar", row.bar());
        node.put("verdict", finding.verdict().toString());
    }

    private static void describe(Spread spread, ObjectNode node) {
        node.put("least", spread.least());
        node.put("median", spread.median());
        node.put("most", spread.most());
    }
}
