package io.tamiz.cli;

import io.tamiz.recipe.Recipe;
import io.tamiz.recipe.RecipeReader;
import io.tamiz.transform.RecipeCheck;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a recipe from a file and checks all of it that can be checked without data. */
final class RecipeFile {
    private RecipeFile() {}

    /**
     * @throws io.tamiz.recipe.RecipeException with everything that is wrong
     * @throws CommandException if there is no such file
     */
    static Recipe read(Path file) {
        Recipe recipe = RecipeReader.read(file.toString(), text(file));
        RecipeCheck.check(file.toString(), recipe);
        return recipe;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CommandException.wrongUsage("[" + file + "] " + reason(file, e));
        }
    }

    private static String reason(Path file, IOException error) {
        if (error instanceof NoSuchFileException) {
            return "no such file; check the recipe's path";
        }
        if (Files.isDirectory(file)) {
            return "is a folder; the recipe is a file";
        }
        if (error instanceof CharacterCodingException) {
            return "is no UTF-8 text; save the recipe as UTF-8";
        }
        return "the recipe cannot be read (" + error.getClass().getSimpleName() + "); check its permissions";
    }
}
