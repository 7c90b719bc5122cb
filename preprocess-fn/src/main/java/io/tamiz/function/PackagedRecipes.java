package io.tamiz.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Recipes in a folder of the class path, which is a folder or a jar. They never change while the program runs. */
final class PackagedRecipes implements RecipeFolder {
    private final List<RecipeFile> files;

    private PackagedRecipes(List<RecipeFile> files) {
        this.files = files;
    }

    /** @throws IllegalArgumentException if there is no such folder */
    static PackagedRecipes load(ClassLoader classes, String folder) {
        URL url = classes.getResource(folder);
        if (url == null) {
            throw new IllegalArgumentException(FunctionSettings.RECIPES + ": no folder '" + folder
                    + "' in the package; add it, or name another by classpath:folder/");
        }
        try {
            URI uri = url.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return new PackagedRecipes(read(Path.of(uri)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new PackagedRecipes(read(jar.getPath("/" + folder)));
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(FunctionSettings.RECIPES + ": cannot read '" + url + "'", e);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + url + "] cannot be read", e);
        }
    }

    @Override
    public List<RecipeFile> files() {
        return files;
    }

    private static List<RecipeFile> read(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> RecipeFolder.isRecipe(path.toString()))
                    .sorted()
                    .map(path -> file(folder.relativize(path).toString(), path))
                    .toList();
        }
    }

    private static RecipeFile file(String name, Path path) {
        try {
            String text = Files.readString(path);
            return new RecipeFile(name, "packaged", () -> text);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + path + "] cannot be read", e);
        }
    }
}
