package io.tamiz.expression;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ColumnType.Kind;
import java.util.List;

/**
 * A checked operand or argument.
 *
 * @param node what computes it
 * @param offset where it starts, for messages
 */
record Operand(Node node, int offset) {
    ColumnType type() {
        return node.type();
    }

    Operand shared() {
        return new Operand(Shared.again(node), offset);
    }

    boolean is(Kind kind) {
        return node.type().kind() == kind;
    }

    /** The node as a bool, or an error in the name of who wants it. */
    Node bool(String who) {
        return expect(who, "a bool", ColumnType.BOOL);
    }

    Node text(String who) {
        return expect(who, "a string", ColumnType.STRING);
    }

    Node date(String who) {
        return expect(who, "a date", ColumnType.DATE);
    }

    /** The node as a timestamp of whatever zone. */
    Node timestamp(String who) {
        return is(Kind.TIMESTAMP) ? node : expect(who, "a timestamp", ColumnType.TIMESTAMP);
    }

    /** The node as int64. */
    Node integer(String who) {
        return is(Kind.INT32) ? Types.toLong(node) : expect(who, "an integer", ColumnType.INT64);
    }

    /** The node as any kind of number. */
    Node number(String who) {
        if (Types.isNull(node) && !type().isNumeric()) {
            return Constant.ofNull(ColumnType.INT64);
        }
        if (!type().isNumeric()) {
            throw expected(who, "a number");
        }
        return node;
    }

    private Node expect(String who, String what, ColumnType type) {
        if (!is(type.kind()) && !Types.isNull(node) && !(Types.isText(node) && isTime(type))) {
            throw expected(who, what);
        }
        return Types.to(node, type, offset);
    }

    private static boolean isTime(ColumnType type) {
        return type.kind() == Kind.DATE || type.kind() == Kind.TIMESTAMP;
    }

    ExpressionException expected(String who, String what) {
        return new ExpressionException(offset, who + " expects " + what + ", found " + type());
    }

    /** All brought to the type they have in common. */
    static List<Node> unified(String who, List<Operand> operands) {
        Node widest = operands.get(0).node();
        for (Operand operand : operands) {
            ColumnType common = Types.common(widest, operand.node());
            if (common == null) {
                throw new ExpressionException(operand.offset(), different(who, widest.type(), operand.type()));
            }
            widest = Types.isNull(widest) ? operand.node() : Types.to(widest, common, operand.offset());
        }
        ColumnType type = widest.type();
        return operands.stream()
                .map(operand -> Types.to(operand.node(), type, operand.offset()))
                .toList();
    }

    private static String different(String who, ColumnType one, ColumnType other) {
        if (!one.isNumeric() || !other.isNumeric()) {
            return who + " expects values of one type, found " + one + " and " + other;
        }
        String what =
                who + " of " + one + " and " + other + " may need more than " + ColumnType.MAX_PRECISION + " digits: ";
        boolean integer = one.kind() != Kind.DECIMAL || other.kind() != Kind.DECIMAL;
        return integer
                ? what + "cast the int64 to decimal(" + ColumnType.MAX_PRECISION + ","
                        + Math.max(one.scale(), other.scale()) + ") or to float64"
                : what + "cast an operand to a narrower decimal or to float64";
    }
}
