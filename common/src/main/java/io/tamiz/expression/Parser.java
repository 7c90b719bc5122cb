package io.tamiz.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses tokens by precedence: or, and, not, comparison, sum, product, sign. */
final class Parser {
    /** Deeper nesting is refused, so that no expression can exhaust the stack. */
    static final int MAX_DEPTH = 200;

    private static final Set<String> RESERVED = Set.of(
            "and", "or", "not", "in", "is", "null", "like", "between", "case", "when", "then", "else", "end", "true",
            "false");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Set<String> SUMS = Set.of("+", "-", "||");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "%");
    private static final Map<String, Syntax.Literal.Kind> WORDS = Map.of(
            "true", Syntax.Literal.Kind.BOOL, "false", Syntax.Literal.Kind.BOOL, "null", Syntax.Literal.Kind.NULL);

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(String text) {
        Parser parser = new Parser(Lexer.tokens(text));
        Syntax syntax = parser.expression();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected("an operator or the end");
        }
        return syntax;
    }

    private Syntax expression() {
        return chain("or", () -> chain("and", this::negation));
    }

    private Syntax chain(String operator, Supplier<Syntax> operand) {
        List<Syntax> operands = new ArrayList<>();
        operands.add(operand.get());
        while (take(operator)) {
            operands.add(operand.get());
        }
        Syntax first = operands.get(0);
        return operands.size() == 1 ? first : new Syntax.Operation(first.offset(), operator, operands);
    }

    private Syntax negation() {
        Token token = peek();
        if (!take("not")) {
            return comparison();
        }
        deeper(token);
        Syntax operand = negation();
        depth--;
        return new Syntax.Operation(token.offset(), "not", List.of(operand));
    }

    private Syntax comparison() {
        Syntax left = sum();
        while (true) {
            Token token = peek();
            if (token.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(token.text())) {
                at++;
                left = new Syntax.Operation(left.offset(), token.text(), List.of(left, sum()));
            } else if (take("is")) {
                boolean negated = take("not");
                expect("null");
                left = negatedIf(negated, new Syntax.Operation(left.offset(), "is null", List.of(left)));
            } else {
                boolean negated = token.is("not");
                at += negated ? 1 : 0;
                Syntax range = range(left);
                if (range == null) {
                    at -= negated ? 1 : 0;
                    return left;
                }
                left = negatedIf(negated, range);
            }
        }
    }

    /** What may follow {@code not} as well: in, between, like. */
    private @Nullable Syntax range(Syntax left) {
        if (take("in")) {
            expect("(");
            return new Syntax.In(left.offset(), left, list());
        }
        if (take("between")) {
            Syntax low = sum();
            expect("and");
            return new Syntax.Between(left.offset(), left, low, sum());
        }
        return take("like") ? new Syntax.Operation(left.offset(), "like", List.of(left, sum())) : null;
    }

    private static Syntax negatedIf(boolean negated, Syntax syntax) {
        return negated ? new Syntax.Operation(syntax.offset(), "not", List.of(syntax)) : syntax;
    }

    private Syntax sum() {
        return binary(SUMS, () -> binary(PRODUCTS, this::sign));
    }

    private Syntax binary(Set<String> operators, Supplier<Syntax> operand) {
        Syntax left = operand.get();
        while (peek().kind() == Token.Kind.SYMBOL && operators.contains(peek().text())) {
            String operator = next().text();
            left = joined(left, operator, operand.get());
        }
        return left;
    }

    /** Keeps a chain of {@code ||} flat, so that its length is no depth. */
    private static Syntax joined(Syntax left, String operator, Syntax right) {
        List<Syntax> operands = new ArrayList<>();
        if (operator.equals("||")
                && left instanceof Syntax.Operation chain
                && chain.operator().equals("||")) {
            operands.addAll(chain.operands());
        } else {
            operands.add(left);
        }
        operands.add(right);
        return new Syntax.Operation(left.offset(), operator, operands);
    }

    private Syntax sign() {
        Token token = peek();
        while (take("+")) {
            token = peek();
        }
        if (!take("-")) {
            return primary();
        }
        if (peek().kind() == Token.Kind.INTEGER) {
            return new Syntax.Literal(token.offset(), Syntax.Literal.Kind.INTEGER, "-" + next().text());
        }
        if (peek().kind() == Token.Kind.NUMBER) {
            return new Syntax.Literal(token.offset(), Syntax.Literal.Kind.NUMBER, "-" + next().text());
        }
        deeper(token);
        Syntax operand = sign();
        depth--;
        return new Syntax.Operation(token.offset(), "negate", List.of(operand));
    }

    private Syntax primary() {
        Token token = next();
        deeper(token);
        Syntax syntax = switch (token.kind()) {
            case INTEGER -> new Syntax.Literal(token.offset(), Syntax.Literal.Kind.INTEGER, token.text());
            case NUMBER -> new Syntax.Literal(token.offset(), Syntax.Literal.Kind.NUMBER, token.text());
            case STRING -> new Syntax.Literal(token.offset(), Syntax.Literal.Kind.STRING, token.text());
            case QUOTED_NAME -> new Syntax.Name(token.offset(), token.text());
            case WORD -> word(token);
            case SYMBOL -> parenthesis(token);
            case END -> throw unexpected("a value");
        };
        depth--;
        return syntax;
    }

    private Syntax parenthesis(Token token) {
        if (!token.is("(")) {
            at--;
            throw unexpected("a value");
        }
        Syntax inner = expression();
        expect(")");
        return inner;
    }

    private Syntax word(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        Syntax.Literal.Kind literal = WORDS.get(word);
        if (literal != null) {
            return new Syntax.Literal(token.offset(), literal, word);
        }
        if (word.equals("case")) {
            return caseOf(token);
        }
        if (RESERVED.contains(word)) {
            at--;
            throw unexpected("a value");
        }
        if (peek().kind() == Token.Kind.STRING && (word.equals("date") || word.equals("timestamp"))) {
            return new Syntax.Literal(
                    token.offset(),
                    word.equals("date") ? Syntax.Literal.Kind.DATE : Syntax.Literal.Kind.TIMESTAMP,
                    next().text());
        }
        if (!take("(")) {
            return new Syntax.Name(token.offset(), token.text());
        }
        if (word.equals("cast") || word.equals("try_cast")) {
            return cast(token, word);
        }
        return new Syntax.Call(token.offset(), token.text(), take(")") ? List.of() : list());
    }

    private List<Syntax> list() {
        List<Syntax> items = new ArrayList<>();
        do {
            items.add(expression());
        } while (take(","));
        expect(")");
        return items;
    }

    private Syntax cast(Token token, String function) {
        Syntax value = expression();
        expect("as");
        Token first = peek();
        StringBuilder type = new StringBuilder(next().text());
        if (take("(")) {
            type.append('(');
            while (!peek().is(")") && peek().kind() != Token.Kind.END) {
                type.append(next().text());
            }
            expect(")");
            type.append(')');
        }
        expect(")");
        return new Syntax.Cast(token.offset(), function, value, type.toString(), first.offset());
    }

    private Syntax caseOf(Token token) {
        Syntax operand = peek().is("when") ? null : expression();
        List<Syntax> whens = new ArrayList<>();
        List<Syntax> thens = new ArrayList<>();
        expect("when");
        do {
            whens.add(expression());
            expect("then");
            thens.add(expression());
        } while (take("when"));
        Syntax otherwise = take("else") ? expression() : null;
        expect("end");
        return new Syntax.Case(token.offset(), operand, whens, thens, otherwise);
    }

    private void deeper(Token token) {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionException(
                    token.offset(), "the expression is nested deeper than " + MAX_DEPTH + " levels: split it");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    private boolean take(String word) {
        boolean found = peek().is(word);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String word) {
        if (!take(word)) {
            throw unexpected("'" + word + "'");
        }
    }

    private ExpressionException unexpected(String expected) {
        return new ExpressionException(peek().offset(), "expected " + expected + ", found " + peek().shown());
    }
}
