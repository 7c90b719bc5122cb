package io.tamiz.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. */
final class Lexer {
    private static final List<String> LONG_SYMBOLS = List.of("<=", ">=", "<>", "!=", "||", "==");
    private static final String SYMBOLS = "()+-*/%,=<>";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens, the last of which is {@code END}. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipSpace()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", text.length()));
        return lexer.tokens;
    }

    private boolean skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void next() {
        char first = text.charAt(at);
        if (Character.isLetter(first) || first == '_') {
            word();
        } else if (isDigit(at) || (first == '.' && isDigit(at + 1))) {
            number();
        } else if (first == '\'') {
            quoted(Token.Kind.STRING, '\'', "the string is never closed: add a single quote");
        } else if (first == '"') {
            quoted(Token.Kind.QUOTED_NAME, '"', "the quoted name is never closed: add a double quote");
        } else {
            symbol();
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        add(Token.Kind.WORD, text.substring(start, at), start);
    }

    private void number() {
        int start = at;
        Token.Kind kind = Token.Kind.INTEGER;
        skipDigits();
        if (at < text.length() && text.charAt(at) == '.') {
            kind = Token.Kind.NUMBER;
            at++;
            skipDigits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            kind = Token.Kind.NUMBER;
            at++;
            at += at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? 1 : 0;
            if (!isDigit(at)) {
                throw new ExpressionException(start, "the exponent of " + text.substring(start, at) + " has no digits");
            }
            skipDigits();
        }
        if (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            throw new ExpressionException(at, "a name cannot start with a digit: put it in double quotes");
        }
        add(kind, text.substring(start, at), start);
    }

    private void quoted(Token.Kind kind, char quote, String unclosed) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter != quote) {
                value.append(letter);
            } else if (at < text.length() && text.charAt(at) == quote) {
                value.append(quote);
                at++;
            } else {
                add(kind, value.toString(), start);
                return;
            }
        }
        throw new ExpressionException(start, unclosed);
    }

    private void symbol() {
        ForeignWords.operator(text, at).ifPresent(hint -> {
            throw new ExpressionException(at, hint);
        });
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Token.Kind.SYMBOL, symbol.equals("!=") ? "<>" : symbol, at);
                at += symbol.length();
                return;
            }
        }
        String symbol = text.substring(at, text.offsetByCodePoints(at, 1));
        if (!SYMBOLS.contains(symbol)) {
            throw new ExpressionException(at, "unexpected character '" + symbol + "'");
        }
        add(Token.Kind.SYMBOL, symbol, at);
        at++;
    }

    private void add(Token.Kind kind, String value, int offset) {
        tokens.add(new Token(kind, value, offset));
    }

    private void skipDigits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
