package io.tamiz.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnBatch;
import io.tamiz.column.ColumnType;
import io.tamiz.column.Schema;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvFileSource(resources = "values.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void anExpressionHasItsTypeAndValue(String expression, String type, String value) {
        ColumnBatch batch = Sample.batch(Sample.SCHEMA, Sample.ROW);
        Expression compiled = Expression.compile(expression, Sample.SCHEMA);
        assertThat(Sample.values(compiled, batch)).as(expression).containsExactly(value);
        assertThat(compiled.type()).hasToString(type);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "errors.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aWrongExpressionSaysWhatAndWhere(String expression, int offset, String message) {
        assertThatThrownBy(() -> Expression.compile(expression, Sample.SCHEMA))
                .as(expression)
                .isInstanceOfSatisfying(ExpressionException.class, e -> {
                    assertThat(e).hasMessage(message);
                    assertThat(e.offset()).isEqualTo(offset);
                });
    }

    @Test
    void andIsFalseWhereOneSideIsFalseAndOrIsTrueWhereOneIsTrue() {
        Schema schema = Schema.of(Column.of("a", ColumnType.BOOL), Column.of("b", ColumnType.BOOL));
        String[][] rows = {
            {"t", "t"},
            {"t", "f"},
            {"t", null},
            {"f", "t"},
            {"f", "f"},
            {"f", null},
            {null, "t"},
            {null, "f"},
            {null, null}
        };
        ColumnBatch batch = Sample.batch(schema, rows);
        assertThat(Sample.values("a and b", batch))
                .containsExactly("true", "false", "null", "false", "false", "false", "null", "false", "null");
        assertThat(Sample.values("a or b", batch))
                .containsExactly("true", "true", "true", "true", "false", "null", "true", "null", "null");
        assertThat(Sample.values("not a", batch))
                .containsExactly("false", "false", "false", "true", "true", "true", "null", "null", "null");
        assertThat(Sample.values("a = b", batch))
                .containsExactly("true", "false", "null", "false", "true", "null", "null", "null", "null");
    }

    @Test
    void whatABranchNotTakenWouldRaiseIsNotRaised() {
        Schema schema = Schema.of(Column.of("x", ColumnType.FLOAT64));
        ColumnBatch batch = Sample.batch(schema, new String[][] {{"1"}, {"0"}, {"-1"}, {null}});
        assertThat(Sample.values("case when x > 0 then ln(x) else 0 end", batch))
                .containsExactly("0.0", "0.0", "0.0", "0.0");
        assertThat(Sample.values("case when x > 0 then 5 else ln(x) end", batch))
                .containsExactly("5.0", "EXPRESSION_DOMAIN", "EXPRESSION_DOMAIN", "null");
        assertThat(Sample.values("coalesce(x, ln(0 - 1))", batch))
                .containsExactly("1.0", "0.0", "-1.0", "EXPRESSION_DOMAIN");
        assertThat(Sample.values("coalesce(ln(x), 7)", batch))
                .containsExactly("0.0", "EXPRESSION_DOMAIN", "EXPRESSION_DOMAIN", "7.0");
    }

    @Test
    void leastAndGreatestLeaveNullsOutRowByRow() {
        Schema schema = Schema.of(Column.of("a", ColumnType.INT32), Column.of("b", ColumnType.INT32));
        ColumnBatch batch =
                Sample.batch(schema, new String[][] {{"1", "2"}, {null, "3"}, {"4", null}, {null, null}, {"6", "-5"}});
        assertThat(Sample.values("least(a, b)", batch)).containsExactly("1", "3", "4", "null", "-5");
        assertThat(Sample.values("greatest(a, b)", batch)).containsExactly("2", "3", "4", "null", "6");
        assertThat(Sample.values("coalesce(greatest(a, b), 0)", batch)).containsExactly("2", "3", "4", "0", "6");
    }

    @Test
    void anExpressionServesBatchAfterBatchOfAnySize() {
        Schema schema = Schema.of(Column.of("s", ColumnType.STRING), Column.of("i", ColumnType.INT32));
        Expression expression = Expression.compile(
                "case when i between 1 and 2 then upper(s) || '!' when i in (5, null) then trim(s) end", schema);
        String[][] many = new String[200][];
        for (int row = 0; row < many.length; row++) {
            many[row] = new String[] {" v" + row, row % 7 == 3 ? null : Integer.toString(row % 7)};
        }
        for (int rows : new int[] {1, 200, 0, 65, 64, 200}) {
            String[][] some = Arrays.copyOf(many, rows);
            List<String> values = Sample.values(expression, Sample.batch(schema, some));
            for (int row = 0; row < rows; row++) {
                int i = row % 7;
                String expected = i == 1 || i == 2 ? " V" + row + "!" : i == 5 ? "v" + row : "null";
                assertThat(values.get(row)).as("row %d of %d", row, rows).isEqualTo(expected);
            }
        }
    }

    @Test
    void theColumnsAreThoseThatAreUsed() {
        assertThat(Expression.compile("ln(1 + fare) + i * i", Sample.SCHEMA).columns())
                .containsExactly("fare", "i");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-(", "not (", "abs(", "case when true then ("})
    void deepNestingIsRefused(String opening) {
        assertThatThrownBy(() -> Expression.compile(opening.repeat(100_000), Sample.SCHEMA))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("the expression is nested deeper than 200 levels: split it");
    }

    @Test
    void longChainsOfAndOrAndTextsAreNoDepth() {
        assertThat(Sample.values("i = 7" + " and i = 7".repeat(5000), Sample.batch(Sample.SCHEMA, Sample.ROW)))
                .containsExactly("true");
        assertThat(Sample.values("length(s" + " || s".repeat(999) + ")", Sample.batch(Sample.SCHEMA, Sample.ROW)))
                .containsExactly("8000");
        assertThatThrownBy(() -> Expression.compile("1" + "+ 1".repeat(5000), Sample.SCHEMA))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("the expression is a chain of more than 500 operators: split it");
    }

    @Test
    void theCatalogueNamesEveryFunctionWithItsSignatures() {
        assertThat(FunctionCatalogue.entries()).hasSize(42).allSatisfy(entry -> {
            assertThat(entry.signatures())
                    .allMatch(signature -> signature.startsWith(entry.name() + "(") && signature.contains(") -> "));
            assertThat(entry.meaning()).endsWith(".");
        });
    }

    @Test
    void hashIsXxHash64OverTheTextsBytes() {
        assertThat(Sample.values("hash('')", Sample.batch(Sample.SCHEMA, Sample.ROW)))
                .containsExactly(Long.toString(0xEF46DB3751D8E999L));
        assertThat(Sample.values("hash('a')", Sample.batch(Sample.SCHEMA, Sample.ROW)))
                .containsExactly(Long.toString(0xD24EC4F1A98C6E5BL));
    }
}
