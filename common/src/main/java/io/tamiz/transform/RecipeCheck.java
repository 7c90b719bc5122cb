package io.tamiz.transform;

import io.tamiz.column.Column;
import io.tamiz.column.ColumnType;
import io.tamiz.column.Schema;
import io.tamiz.expression.CommonParts;
import io.tamiz.expression.Expression;
import io.tamiz.expression.ExpressionException;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.Feature;
import io.tamiz.recipe.Formula;
import io.tamiz.recipe.Output;
import io.tamiz.recipe.Position;
import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.RecipeException;
import io.tamiz.recipe.RecipeException.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Type-checks the expressions of a recipe, without a file to apply it to. */
public final class RecipeCheck {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final CommonParts expressions = new CommonParts();

    private RecipeCheck(String file) {
        this.file = file;
    }

    /**
     * Checks filters, features and partition columns.
     *
     * @param file the recipe's name, for messages
     * @throws RecipeException with everything that is wrong with filters, features and partition columns
     */
    public static void check(String file, Recipe recipe) {
        compile(file, recipe, schema(recipe));
    }

    /** The schema of the recipe's columns, without features and without labels. */
    static Schema schema(Recipe recipe) {
        Stream<Column> columns = recipe.columns().stream().map(column -> Column.of(column.name(), column.type()));
        return new Schema(
                (recipe.rescues() ? Stream.concat(columns, Stream.of(RescuedData.COLUMN)) : columns).toList());
    }

    /** The expressions of the recipe over columns of this schema. */
    static Compiled compile(String file, Recipe recipe, Schema columns) {
        RecipeCheck check = new RecipeCheck(file);
        List<Filter> filters = new ArrayList<>();
        for (Formula formula : recipe.filters()) {
            check.filter(formula, columns).ifPresent(filters::add);
        }
        List<ComputedColumn> features = new ArrayList<>();
        List<Column> known = new ArrayList<>(columns.columns());
        Set<String> broken = new HashSet<>();
        Set<String> personal = recipe.columns().stream()
                .filter(ColumnSpec::pii)
                .map(ColumnSpec::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (Feature feature : recipe.features()) {
            Optional<Expression> expression = check.feature(feature, new Schema(known), broken);
            if (expression.isEmpty()) {
                broken.add(feature.name());
                continue;
            }
            if (expression.get().columns().stream().anyMatch(personal::contains)) {
                personal.add(feature.name());
            }
            ComputedColumn computed = new ComputedColumn(feature, expression.get());
            features.add(computed);
            known.add(computed.toColumn());
        }
        check.partitions(recipe.output(), new Schema(known), personal);
        if (!check.problems.isEmpty()) {
            throw new RecipeException(check.problems);
        }
        return new Compiled(filters, features);
    }

    /**
     * @param filters in order
     * @param features in order
     */
    record Compiled(List<Filter> filters, List<ComputedColumn> features) {}

    private Optional<Filter> filter(Formula formula, Schema schema) {
        Optional<Expression> expression = expression(formula, schema);
        expression
                .filter(compiled -> !compiled.type().equals(ColumnType.BOOL))
                .ifPresent(compiled -> problem(
                        formula.at(),
                        "filter: expected bool, found " + compiled.type() + "; compare it with something"));
        return expression.map(compiled -> new Filter(formula.text(), compiled));
    }

    /** What uses a broken feature is not blamed for its absence: it can only be checked when that is mended. */
    private Optional<Expression> feature(Feature feature, Schema schema, Set<String> broken) {
        return uses(feature.formula(), broken) ? Optional.empty() : expression(feature.formula(), schema);
    }

    private static boolean uses(Formula formula, Set<String> names) {
        return names.stream()
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(formula.text())
                        .find());
    }

    private Optional<Expression> expression(Formula formula, Schema schema) {
        try {
            return Optional.of(expressions.compile(formula.text(), schema));
        } catch (ExpressionException e) {
            problem(formula.at(e.offset()), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void partitions(Output output, Schema schema, Set<String> personal) {
        for (int i = 0; i < output.partitionBy().size(); i++) {
            String name = output.partitionBy().get(i);
            int index = schema.indexOf(name);
            if (index >= 0 && schema.column(index).type().equals(ColumnType.FLOAT64)) {
                problem(
                        output.partitionsAt().get(i),
                        "partition_by: '" + name + "' is float64; round or cast it to another type");
            } else if (personal.contains(name)) {
                problem(
                        output.partitionsAt().get(i),
                        "partition_by: '" + name + "' is computed from pii, and its values would be names of folders;"
                                + " partition by another column");
            }
        }
    }

    private void problem(Position at, String message) {
        problems.add(new Problem(file, at, message));
    }
}
