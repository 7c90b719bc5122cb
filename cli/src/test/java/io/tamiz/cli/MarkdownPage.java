package io.tamiz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of a page, in order. */
record MarkdownPage(List<Block> blocks) {
    /** @param language what stands behind the opening fence */
    record Block(String language, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    static MarkdownPage read(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> open = null;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("```") && open == null) {
                open = new ArrayList<>();
                blocks.add(new Block(line.substring(3), open));
            } else if (line.startsWith("```")) {
                open = null;
            } else if (open != null) {
                open.add(line);
            }
        }
        return new MarkdownPage(blocks);
    }
}
