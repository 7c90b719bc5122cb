package io.tamiz.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.csv.CsvReader;
import io.tamiz.csv.Dialect;
import io.tamiz.csv.RecordBatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadFileTest {
    private static final int BYTES = 300_000;

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(Workload workload) throws IOException {
        assertThat(written(workload, 1)).isEqualTo(written(workload, 1)).isNotEqualTo(written(workload, 2));
    }

    @ParameterizedTest
    @EnumSource
    void theFileEndsWithTheRecordThatReachesTheSize(Workload workload) throws IOException {
        assertThat(written(workload, 1).length).isBetween(BYTES, BYTES + 5000);
    }

    @ParameterizedTest
    @EnumSource
    void everyRecordHasAFieldForEachColumn(Workload workload) throws IOException {
        RecordBatch batch = new RecordBatch();
        try (CsvReader reader = CsvReader.open(
                new ByteArrayInputStream(written(workload, 1)), Dialect.RFC_4180, Sample.refusingRejects())) {
            while (reader.next(batch)) {
                assertThat(batch.width()).isEqualTo(workload.columns().size());
            }
            assertThat(reader.header())
                    .containsExactlyElementsOf(
                            workload.columns().stream().map(SourceColumn::name).toList());
            assertThat(reader.recordsRead()).isPositive();
        }
    }

    private static byte[] written(Workload workload, long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkloadFile.write(out, workload, BYTES, seed);
        return out.toByteArray();
    }
}
