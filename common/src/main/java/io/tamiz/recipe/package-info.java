/**
 * The recipe: what a dataset is made of, as records that cannot be wrong. {@link io.tamiz.recipe.RecipeReader} reads
 * them from YAML, {@link io.tamiz.recipe.KeyGlob} says which objects a recipe is for.
 */
@NullMarked
package io.tamiz.recipe;

import org.jspecify.annotations.NullMarked;
