package io.tamiz.recipe;

import io.tamiz.recipe.RecipeException.Problem;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the text of a recipe into YAML nodes, within bounds that no honest recipe meets. */
final class YamlTree {
    static final int MAX_CHARS = 1 << 20;
    static final int MAX_DEPTH = 20;
    /** Aliases are looked at wherever they stand, so their number bounds the work. */
    static final int MAX_ALIASES = 100;

    private YamlTree() {}

    /** @throws RecipeException where the text is not one YAML document, or beyond the bounds */
    static Node compose(String file, String yaml) {
        if (yaml.length() > MAX_CHARS) {
            throw problem(
                    file,
                    Position.NONE,
                    "the recipe has " + yaml.length() + " characters, at most " + MAX_CHARS + " are read");
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            checkBounds(file, new Parse(settings).parseString(yaml));
            Optional<Node> root = new Compose(settings).composeString(yaml);
            return root.orElseThrow(
                    () -> problem(file, Position.NONE, "the recipe is empty; it starts with `dataset: NAME`"));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw problem(file, mark.map(YamlTree::position).orElse(Position.NONE), "not YAML: " + oneLine(e));
        } catch (ReaderException e) {
            String character = String.format("U+%04X", e.getCodePoint());
            throw problem(
                    file, position(yaml, e.getPosition()), "not YAML: the character " + character + " is not allowed");
        } catch (YamlEngineException e) {
            throw problem(file, Position.NONE, "not YAML: " + e.getMessage());
        }
    }

    static Position position(Node node) {
        return node.getStartMark().map(YamlTree::position).orElse(Position.NONE);
    }

    /** Behind its last character. */
    static Position endPosition(Node node) {
        return node.getEndMark().map(YamlTree::position).orElse(Position.NONE);
    }

    /** Looks at the events, which need no recursion, before nodes are made, which do. */
    private static void checkBounds(String file, Iterable<Event> events) {
        int depth = 0;
        int aliases = 0;
        for (Event event : events) {
            Position at = event.getStartMark().map(YamlTree::position).orElse(Position.NONE);
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw problem(file, at, "nested deeper than " + MAX_DEPTH + " levels");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof AliasEvent && ++aliases > MAX_ALIASES) {
                throw problem(file, at, "more than " + MAX_ALIASES + " aliases; write the values out");
            }
        }
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Position position(String yaml, int codePointIndex) {
        int line = 1;
        int column = 1;
        int[] codePoints = yaml.codePoints().limit(codePointIndex).toArray();
        for (int codePoint : codePoints) {
            line += codePoint == '\n' ? 1 : 0;
            column = codePoint == '\n' ? 1 : column + 1;
        }
        return new Position(line, column);
    }

    private static String oneLine(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String text = e.getContext() == null ? problem : e.getContext() + ", " + problem;
        return text.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    private static RecipeException problem(String file, Position at, String message) {
        return new RecipeException(List.of(new Problem(file, at, message)));
    }
}
