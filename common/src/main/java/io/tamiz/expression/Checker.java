package io.tamiz.expression;

import io.tamiz.column.BoolVector;
import io.tamiz.column.Column;
import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnVector;
import io.tamiz.column.Schema;
import io.tamiz.quality.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds columns and functions, checks types, and makes the nodes. */
final class Checker {
    /** A chain such as {@code a + b + c} is as deep as it is long. */
    private static final int MAX_DEPTH = 500;

    private final Schema schema;
    private final CommonParts common;
    private final Set<String> columns = new LinkedHashSet<>();
    private int depth;

    Checker(Schema schema, CommonParts common) {
        this.schema = schema;
        this.common = common;
    }

    /** Names of the columns met so far. */
    Set<String> columns() {
        return columns;
    }

    Node check(Syntax syntax) {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionException(
                    syntax.offset(), "the expression is a chain of more than " + MAX_DEPTH + " operators: split it");
        }
        Node node = node(syntax);
        depth--;
        return common.shared(syntax, node);
    }

    private Node node(Syntax syntax) {
        if (syntax instanceof Syntax.Literal literal) {
            return literal(literal);
        }
        if (syntax instanceof Syntax.Name name) {
            return column(name);
        }
        if (syntax instanceof Syntax.Operation operation) {
            return operation(operation);
        }
        if (syntax instanceof Syntax.In in) {
            return in(in);
        }
        if (syntax instanceof Syntax.Between between) {
            return between(between);
        }
        if (syntax instanceof Syntax.Case choice) {
            return choice(choice);
        }
        if (syntax instanceof Syntax.Cast cast) {
            return cast(cast);
        }
        Syntax.Call call = (Syntax.Call) syntax;
        return Functions.bind(call.name(), call.offset(), operands(call.arguments()));
    }

    private List<Operand> operands(List<Syntax> syntaxes) {
        List<Operand> operands = new ArrayList<>();
        for (Syntax syntax : syntaxes) {
            operands.add(operand(syntax));
        }
        return operands;
    }

    private Operand operand(Syntax syntax) {
        return new Operand(check(syntax), syntax.offset());
    }

    private static Node literal(Syntax.Literal literal) {
        String text = literal.text();
        int offset = literal.offset();
        return switch (literal.kind()) {
            case NULL -> Constant.ofNull(ColumnType.STRING);
            case BOOL -> bool(text.equals("true"));
            case INTEGER -> Types.literal(ColumnType.INT64, text, offset);
            case NUMBER -> Types.literal(ColumnType.FLOAT64, text, offset);
            case STRING -> Constant.ofText(text);
            case DATE -> Types.literal(ColumnType.DATE, text, offset);
            case TIMESTAMP -> Types.literal(ColumnType.TIMESTAMP, text, offset);
        };
    }

    private static Node bool(boolean truth) {
        BoolVector value = (BoolVector) ColumnVector.of(ColumnType.BOOL);
        value.reset(1);
        value.set(0, (byte) (truth ? 1 : 0));
        return new Constant(value, null);
    }

    private Node column(Syntax.Name name) {
        int index = schema.indexOf(name.name());
        if (index < 0) {
            List<String> names = schema.columns().stream().map(Column::name).toList();
            throw new ExpressionException(
                    name.offset(),
                    "unknown column '" + name.name() + "'"
                            + NearestWord.of(name.name(), names)
                                    .map(word -> ", did you mean '" + word + "'?")
                                    .orElse(", the columns are " + String.join(", ", names)));
        }
        columns.add(name.name());
        return new ColumnNode(index, schema.column(index).type());
    }

    private Node operation(Syntax.Operation operation) {
        List<Operand> operands = operands(operation.operands());
        String operator = operation.operator();
        return switch (operator) {
            case "and" -> Logical.of(Logical.Operator.AND, bools(operator, operands));
            case "or" -> Logical.of(Logical.Operator.OR, bools(operator, operands));
            case "not" -> not(operands.get(0).bool(operator));
            case "is null" -> IsNull.of(operands.get(0).node());
            case "like" -> Strict.of(ColumnType.BOOL, TextKernels::like, texts(operator, operands));
            case "||" -> Strict.of(ColumnType.STRING, TextKernels::concat, texts("'||'", operands));
            case "negate" -> Arithmetic.negate(operands.get(0));
            case "+", "-", "*", "/", "%" -> Arithmetic.of(operator, operands.get(0), operands.get(1));
            default -> Comparisons.of(operator, operands.get(0), operands.get(1));
        };
    }

    private static Node not(Node node) {
        return Strict.of(ColumnType.BOOL, CompareKernels::not, node);
    }

    private static List<Node> bools(String operator, List<Operand> operands) {
        return operands.stream().map(operand -> operand.bool(operator)).toList();
    }

    private static List<Node> texts(String operator, List<Operand> operands) {
        return operands.stream().map(operand -> operand.text(operator)).toList();
    }

    private Node in(Syntax.In in) {
        Operand value = operand(in.value()).shared();
        List<Node> equal = new ArrayList<>();
        for (Operand item : operands(in.list())) {
            equal.add(Comparisons.of("=", value, item));
        }
        return Logical.of(Logical.Operator.OR, equal);
    }

    private Node between(Syntax.Between between) {
        Operand value = operand(between.value()).shared();
        Node low = Comparisons.of(">=", value, operand(between.low()));
        Node high = Comparisons.of("<=", value, operand(between.high()));
        return Logical.of(Logical.Operator.AND, List.of(low, high));
    }

    private Node choice(Syntax.Case choice) {
        List<Node> conditions = new ArrayList<>();
        Syntax subject = choice.operand();
        if (subject == null) {
            choice.whens().forEach(when -> conditions.add(operand(when).bool("when")));
        } else {
            Operand value = operand(subject).shared();
            choice.whens().forEach(when -> conditions.add(Comparisons.of("=", value, operand(when))));
        }
        List<Operand> values = operands(choice.thens());
        Syntax last = choice.otherwise();
        values.add(last == null ? new Operand(Constant.ofNull(ColumnType.STRING), choice.offset()) : operand(last));
        List<Node> typed = Operand.unified("case", values);
        int whens = conditions.size();
        return new Choice(typed.get(0).type(), conditions, typed.subList(0, whens), typed.get(whens));
    }

    private Node cast(Syntax.Cast cast) {
        Node value = check(cast.value());
        ColumnType type = TypeNames.parse(cast.type(), cast.typeOffset());
        if (Types.isNull(value)) {
            return Constant.ofNull(type);
        }
        Casts.OnFailure onFailure = cast.function().equals("cast") ? Casts.OnFailure.COMPLAIN : Casts.OnFailure.NULL;
        Node node = Casts.of(value, type, onFailure);
        if (node == null) {
            throw new ExpressionException(cast.value().offset(), "a " + value.type() + " cannot be cast to " + type);
        }
        return node;
    }
}
