package io.tamiz.recipe;

/**
 * The text of an expression, and where its first character stands in the recipe.
 *
 * @param text as the recipe has it, after YAML's own unquoting
 * @param at where it starts
 */
public record Formula(String text, Position at) {}
