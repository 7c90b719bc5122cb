package io.tamiz.expression;

import io.tamiz.quality.OneLine;

/** An expression does not parse or does not type-check. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param offset of the offending character in the expression's text, counted from 0
     * @param message one clause: what was found, what would be right, the nearest valid name
     */
    public ExpressionException(int offset, String message) {
        super(OneLine.escaped(message));
        this.offset = offset;
    }

    public int offset() {
        return offset;
    }
}
