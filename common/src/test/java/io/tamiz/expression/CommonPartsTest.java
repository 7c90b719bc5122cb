package io.tamiz.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import io.tamiz.column.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonPartsTest {
    private static final long SEED = 20_261_123;
    private static final List<String> EXPRESSIONS = List.of(
            "ln(x)",
            "ln(x) + 1",
            "coalesce(ln(x), 0)",
            "case when i > 3 then LN(x) else sqrt(x) end",
            "case when i <= 3 then sqrt(x) + ln( x ) when flag then sqrt(x) else 1 / x end",
            "sqrt(x) + sqrt(x) * 2",
            "sqrt(x) in (1, 2, ln(x))",
            "greatest(sqrt(x), ln(x), null)",
            "lower(s)",
            "length(lower(s)) + length(lower(s))",
            "lower(s) || upper(s) || lower(s)",
            "i * i * i",
            "i * i between 2 and i * i * i",
            "nullif(i * i, 9)",
            "big + i",
            "case when big + i > 0 then 1 end",
            "flag and ln(x) > 0",
            "hour(at) + hour(at)",
            "cast(s as int32)",
            "try_cast(s as int32)",
            "coalesce(try_cast(s as int32), cast(s as int32), i)");

    private final Random random = new Random(SEED);

    @Test
    void whatExpressionsHaveInCommonIsComputedOnceForABatch() {
        int[] computed = {0};
        Kernel counting = (args, out, frame) -> computed[0]++;
        CommonParts common = new CommonParts();
        Node first = common.shared(Parser.parse("abs( i )"), Strict.of(ColumnType.INT32, counting, column()));
        Node second = common.shared(Parser.parse(" ABS(i)"), Strict.of(ColumnType.INT32, counting, column()));
        assertThat(second).isSameAs(first);
        ColumnBatch batch = batch(5);
        first.evaluate(new Frame(batch, batch));
        second.evaluate(new Frame(batch, batch));
        assertThat(computed[0]).isEqualTo(1);
        ColumnBatch next = batch(5);
        second.evaluate(new Frame(next, next));
        assertThat(computed[0]).isEqualTo(2);
    }

    private static Node column() {
        return new ColumnNode(0, ColumnType.INT32);
    }

    @Test
    void expressionsCompiledTogetherGiveWhatTheyGiveAlone() {
        for (int round = 0; round < 200; round++) {
            CommonParts common = new CommonParts();
            List<String> texts = new ArrayList<>();
            List<Expression> together = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                texts.add(EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size())));
                together.add(common.compile(texts.get(i), Sample.SCHEMA));
            }
            for (int batches = 0; batches < 3; batches++) {
                ColumnBatch batch = batch(1 + random.nextInt(150));
                for (int i = 0; i < 6; i++) {
                    assertThat(Sample.values(together.get(i), batch))
                            .as("seed %d: %s after %s", SEED, texts.get(i), texts.subList(0, i))
                            .isEqualTo(Sample.values(texts.get(i), batch));
                    assertThat(together.get(i).columns())
                            .isEqualTo(Expression.compile(texts.get(i), Sample.SCHEMA)
                                    .columns());
                }
            }
        }
    }

    @Test
    void aPartIsSharedWhileTheBatchGrows() {
        List<Column> columns = new ArrayList<>(Sample.SCHEMA.columns());
        columns.add(Column.of("root", ColumnType.FLOAT64));
        Schema more = new Schema(columns);
        ColumnBatch batch = batch(70);
        CommonParts common = new CommonParts();
        Expression root = common.compile("sqrt(x)", Sample.SCHEMA);
        Expression sum = common.compile("root + sqrt(x)", more);
        List<ColumnVector> vectors = new ArrayList<>();
        for (int i = 0; i < Sample.SCHEMA.size(); i++) {
            vectors.add(batch.column(i));
        }
        vectors.add(root.evaluate(batch, (row, code) -> {}));
        ColumnVector found = sum.evaluate(new ColumnBatch(more, 70, vectors), batch, (row, code) -> {});
        List<String> alone = Sample.values("sqrt(x) + sqrt(x)", batch);
        for (int row = 0; row < 70; row++) {
            assertThat(found.isNull(row) ? "EXPRESSION_DOMAIN" : ValueText.of(found, row))
                    .isEqualTo(alone.get(row));
        }
    }

    private ColumnBatch batch(int rows) {
        String[][] values = new String[rows][];
        for (int row = 0; row < rows; row++) {
            values[row] = Sample.ROW.clone();
            values[row][0] = Integer.toString(random.nextInt(8));
            values[row][1] = random.nextBoolean() ? "5" : "9223372036854775807";
            values[row][2] = Integer.toString(random.nextInt(9) - 2);
            values[row][5] = random.nextBoolean() ? "Ñ" + row : Integer.toString(row);
            values[row][7] = random.nextBoolean() ? "true" : "false";
        }
        return Sample.batch(Sample.SCHEMA, values);
    }
}
