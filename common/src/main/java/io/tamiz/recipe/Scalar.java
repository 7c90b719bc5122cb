package io.tamiz.recipe;

/**
 * A word of a recipe as text, never typed by YAML's own rules.
 *
 * @param text without YAML's quotes
 * @param at where it stands, quotes included
 * @param textAt where the first character of the text stands
 * @param spelling whether the text stands there character by character
 */
record Scalar(String text, Position at, Position textAt, Formula.Spelling spelling) {}
