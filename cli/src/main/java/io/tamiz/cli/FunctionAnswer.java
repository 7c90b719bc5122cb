package io.tamiz.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tamiz.cli.InputReport.Failure;
import io.tamiz.cli.InputReport.Status;
import io.tamiz.publish.Outcome;
import io.tamiz.quality.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what the function answers to an event: a summary for each object. */
final class FunctionAnswer {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FunctionAnswer() {}

    /** The summaries of the objects that were worked on. */
    static List<InputReport> reports(String json) throws JsonProcessingException {
        List<InputReport> reports = new ArrayList<>();
        for (JsonNode object : MAPPER.readTree(json).path("objects")) {
            if (!object.path("status").asText().equals("ignored")) {
                reports.add(report(object));
            }
        }
        return reports;
    }

    private static InputReport report(JsonNode object) {
        Status status = Status.valueOf(object.path("status").asText().toUpperCase(Locale.ROOT));
        String shown = object.path("input").asText();
        String code = text(object.path("code"));
        Failure failure = status == Status.FAILED && code != null
                ? new Failure(
                        code,
                        InputReport.line(
                                shown,
                                object.path("message").asText(),
                                object.path("remedy").asText()))
                : null;
        RowCounts rows = new RowCounts(
                object.path("rows_read").asLong(),
                object.path("rows_written").asLong(),
                object.path("rows_rejected").asLong(),
                object.path("rows_repaired").asLong(),
                counts(object.path("rows_dropped")));
        Outcome.Result result = new Outcome.Result(
                rows,
                counts(object.path("reject_codes")),
                files(object.path("outputs")),
                text(object.path("quarantine")),
                null,
                List.of(),
                List.of(),
                texts(object.path("warnings")));
        return new InputReport(
                shown, status, failure, result, object.path("millis").asLong());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static SortedMap<String, Long> counts(JsonNode node) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            counts.put(entry.getKey(), entry.getValue().asLong());
        }
        return counts;
    }

    private static List<Outcome.File> files(JsonNode node) {
        List<Outcome.File> files = new ArrayList<>();
        for (JsonNode file : node) {
            files.add(new Outcome.File(
                    file.path("path").asText(),
                    file.path("rows").asLong(),
                    file.path("bytes").asLong()));
        }
        return files;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
