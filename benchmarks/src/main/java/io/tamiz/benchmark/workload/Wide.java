package io.tamiz.benchmark.workload;

import static io.tamiz.benchmark.workload.Kind.BOOL;
import static io.tamiz.benchmark.workload.Kind.FLOAT64;

import java.util.List;
import java.util.stream.IntStream;

/** Readings of 200 sensors. */
final class Wide implements RowMaker {
    private static final int WIDTH = 200;

    static final List<SourceColumn> COLUMNS = IntStream.range(0, WIDTH)
            .mapToObj(i -> new SourceColumn(String.format("c%03d", i), FLOAT64))
            .toList();

    static final List<DerivedColumn> DERIVED = List.of(
            same("first_three", FLOAT64, "c000 + c001 + c002"),
            same("difference", FLOAT64, "c003 - c004"),
            same("product", FLOAT64, "c005 * c006"),
            same("magnitude", FLOAT64, "sqrt(c007 * c007 + c008 * c008)"),
            same("is_high", BOOL, "c009 > 0.5"));

    private final Randomness random;
    private final Blemishes blemishes;

    Wide(Randomness random) {
        this.random = random;
        this.blemishes = new Blemishes(random);
    }

    @Override
    public void next(CsvBytes out) {
        for (int i = 0; i < WIDTH; i++) {
            if (!blemishes.spoilsNumber(out)) {
                blemishes.blank(out);
                out.decimal(random.bell(9000), 4);
            }
            out.comma();
        }
        out.dropLast();
        out.raw('\n');
    }

    private static DerivedColumn same(String name, Kind kind, String expression) {
        return DerivedColumn.exact(name, kind, expression, expression);
    }
}
