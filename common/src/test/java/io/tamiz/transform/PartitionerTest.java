package io.tamiz.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.IntVector;
import io.tamiz.column.LongVector;
import io.tamiz.column.Schema;
import io.tamiz.column.TextVector;
import io.tamiz.quality.FailureCode;
import io.tamiz.quality.ObjectFailedException;
import io.tamiz.transform.Partitioner.Part;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartitionerTest {
    private static final Schema SCHEMA = Schema.of(
            Column.of("zone", ColumnType.STRING),
            Column.of("n", ColumnType.INT32),
            Column.of("day", ColumnType.DATE),
            Column.of("at", ColumnType.TIMESTAMP),
            Column.of("f", ColumnType.FLOAT64));

    @Test
    void splitsByOneColumnInOrderOfFirstAppearanceKeepingTheOrderOfRows() {
        Partitioner partitioner = new Partitioner(SCHEMA, List.of("zone"), 10);

        assertThat(parts(partitioner, "b", "a", "b", "a", "c"))
                .containsExactly("zone=b: 0 2", "zone=a: 1 3", "zone=c: 4");
        assertThat(parts(partitioner, "c", "b")).containsExactly("zone=c: 0", "zone=b: 1");
        assertThat(partitioner.partSchema().indexOf("zone")).isEqualTo(-1);
    }

    @Test
    void escapesWhatAPathCannotHold() {
        assertThat(parts(new Partitioner(SCHEMA, List.of("zone"), 10), "a/b", "c:d=e%", "x\ny", "ü +"))
                .containsExactly("zone=a%2Fb: 0", "zone=c%3Ad%3De%25: 1", "zone=x%0Ay: 2", "zone=ü +: 3");
    }

    @Test
    void nullAndTheEmptyStringShareAFolder() {
        assertThat(parts(new Partitioner(SCHEMA, List.of("zone"), 10), null, "a", "", "__HIVE_DEFAULT_PARTITION__"))
                .containsExactly("zone=__HIVE_DEFAULT_PARTITION__: 0 2 3", "zone=a: 1");
    }

    @Test
    void nestsSeveralColumns() {
        assertThat(parts(new Partitioner(SCHEMA, List.of("day", "zone", "at"), 10), "a", "b", "a"))
                .containsExactly(
                        "day=1970-01-01/zone=a/at=1970-01-01T00%3A00%3A00Z: 0",
                        "day=1970-01-02/zone=b/at=1970-01-01T00%3A00%3A01Z: 1",
                        "day=1970-01-01/zone=a/at=1970-01-01T00%3A00%3A02Z: 2");
    }

    @Test
    void withoutPartitionColumnsThereIsOnePart() {
        assertThat(parts(new Partitioner(SCHEMA, List.of(), 1), "a", "b")).containsExactly(": 0 1");
        assertThat(new Partitioner(SCHEMA, List.of(), 1).split(batch())).isEmpty();
    }

    @Test
    void countsPartitionsOverAllBatches() {
        Partitioner partitioner = new Partitioner(SCHEMA, List.of("zone"), 2);
        partitioner.split(batch("a", "b"));

        assertThatThrownBy(() -> partitioner.split(batch("a", "c")))
                .isInstanceOfSatisfying(
                        ObjectFailedException.class,
                        e -> assertThat(e.code()).isEqualTo(FailureCode.TOO_MANY_PARTITIONS))
                .hasMessage("more than 2 partitions, the last is 'zone=c'");
    }

    @Test
    void numbersManyValues() {
        String[] zones = IntStream.range(0, 500).mapToObj(i -> "z" + i % 250).toArray(String[]::new);
        assertThat(new Partitioner(SCHEMA, List.of("zone", "n"), 500).split(batch(zones)))
                .hasSize(500);
    }

    @Test
    void refusesUnknownColumnsAndFloats() {
        assertThatThrownBy(() -> new Partitioner(SCHEMA, List.of("x"), 2)).hasMessage("no column 'x' to partition by");
        assertThatThrownBy(() -> new Partitioner(SCHEMA, List.of("f"), 2))
                .hasMessage("column 'f' is float64 and cannot partition");
    }

    private static List<String> parts(Partitioner partitioner, @Nullable String... zones) {
        return partitioner.split(batch(zones)).stream()
                .map(PartitionerTest::text)
                .toList();
    }

    private static String text(Part part) {
        IntVector numbers = (IntVector) part.rows().column("n");
        return part.path() + ": "
                + IntStream.range(0, part.rows().rows())
                        .mapToObj(row -> Integer.toString(numbers.get(row)))
                        .collect(Collectors.joining(" "));
    }

    /** Row i has n = i, day = i modulo 2, at = i seconds. */
    private static ColumnBatch batch(@Nullable String... zones) {
        List<ColumnVector> vectors = SCHEMA.columns().stream()
                .map(column -> ColumnVector.of(column.type()))
                .toList();
        vectors.forEach(vector -> vector.reset(zones.length));
        for (int row = 0; row < zones.length; row++) {
            String zone = zones[row];
            if (zone == null) {
                vectors.get(0).setNull(row);
            } else {
                ((TextVector) vectors.get(0)).set(row, zone);
            }
            ((IntVector) vectors.get(1)).set(row, row);
            ((IntVector) vectors.get(2)).set(row, row % 2);
            ((LongVector) vectors.get(3)).set(row, row * 1_000_000L);
        }
        return new ColumnBatch(SCHEMA, zones.length, vectors);
    }
}
