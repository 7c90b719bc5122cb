package io.tamiz.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.csv.Dialect;
import io.tamiz.csv.LineEnd;
import io.tamiz.publish.CommitRecord.DialectEntry;
import io.tamiz.store.LocalObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitRecordTest {
    /** As it was written before there were comments, warnings and mended records. */
    private static final String OLD = """
            {
              "format" : 1, "id" : "350e574908f3d591", "incarnation" : 0,
              "source" : { "bucket" : "b", "key" : "a.csv", "version_id" : null, "etag" : "e",
                "last_modified" : "2026-11-22T16:56:33Z", "size" : 24 },
              "recipe" : { "mode" : "RECIPE", "dataset" : "orders", "version" : 1, "digest" : "d", "state_digest" : "" },
              "program" : { "tamiz" : "0.1.0", "tzdata" : "2025a" },
              "table" : {
                "dialect" : { "delimiter" : ";", "quote" : "\\"", "escape" : null, "line_end" : "LF",
                  "encoding" : "UTF-8", "preamble_lines" : 0, "header_rows" : 1, "footer_lines" : 0, "confidence" : 1.0 },
                "columns" : [ { "name" : "id", "source" : "id", "type" : "int64" } ],
                "extra_columns" : [ ]
              },
              "rows" : { "read" : 2, "written" : 0, "rejected" : 1, "dropped" : { "filter: id > 0" : 1 } },
              "reject_codes" : { "INVALID_DECIMAL" : 1 },
              "outputs" : [ ],
              "quarantine" : null,
              "duration_millis" : 456
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aRecordOfAnOlderVersionIsRead() {
        CommitRecord record = read(OLD.getBytes(StandardCharsets.UTF_8));

        assertThat(record.table().warnings()).isEmpty();
        assertThat(record.table().dialect().dialect().comment()).isNull();
        assertThat(record.table().dialect().dialect().delimiter()).isEqualTo(";");
        assertThat(record.table().dialect().dialect().width()).isZero();
        assertThat(record.table().dialect().dialect().trailingDelimiters()).isZero();
        assertThat(record.rows().repaired()).isZero();
        assertThat(record.rows().rejected()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        CommitRecord record = read(OLD.getBytes(StandardCharsets.UTF_8));

        assertThat(read(Json.write(record))).isEqualTo(record);
    }

    @Test
    void theDialectIsKeptWhole() {
        Dialect dialect = Dialect.RFC_4180
                .withDelimiter("; ")
                .withQuote('\'')
                .withEscape('\\')
                .withComment('#')
                .withLineEnd(LineEnd.MIXED)
                .withCharset(StandardCharsets.ISO_8859_1)
                .withPreambleLines(3)
                .withHeaderRows(2)
                .withWidth(7)
                .withTrailingDelimiters(1)
                .withEndLine(88)
                .withFooterLines(84)
                .withConfidence(0.75);

        assertThat(DialectEntry.of(dialect).dialect()).isEqualTo(dialect);
    }

    private CommitRecord read(byte[] json) {
        return Json.read(json, CommitRecord.class, LocalObjectStore.at("curated", folder), "record.json");
    }
}
