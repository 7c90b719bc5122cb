package io.tamiz.recipe;

/**
 * A computed column.
 *
 * @param name its name in the output
 * @param formula how it is computed from the columns and from features before it
 * @param onInvalid what becomes of an overflow or a domain error
 */
public record Feature(String name, Formula formula, OnInvalid onInvalid) {}
