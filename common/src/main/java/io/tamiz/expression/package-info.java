/**
 * Expressions of recipes, SQL's with its three-valued null: {@link io.tamiz.expression.Expression} is parsed and
 * type-checked once and evaluated over whole batches.
 */
@NullMarked
package io.tamiz.expression;

import org.jspecify.annotations.NullMarked;
