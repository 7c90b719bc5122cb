package io.tamiz.recipe;

import io.tamiz.quality.NearestWord;
import io.tamiz.quality.OneLine;
import io.tamiz.recipe.Formula.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a recipe whose keys are known words. What does not fit is a problem and then as good as absent. */
final class Section {
    private final Position at;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Position> keysAt = new LinkedHashMap<>();
    /** Keys that are probably meant by unknown ones, so that they are not called missing as well. */
    private final Set<String> misspelt = new HashSet<>();

    private final Problems problems;
    private boolean mapping = true;

    private Section(Position at, Problems problems) {
        this.at = at;
        this.problems = problems;
    }

    /** @param what how messages call it */
    static Section of(Node node, String what, List<String> keys, Problems problems) {
        Section section = new Section(YamlTree.position(node), problems);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                section.take(tuple, keys);
            }
        } else if (!isNothing(node)) {
            section.mapping = false;
            problems.add(section.at, what + ": expected a mapping, found " + kind(node));
        }
        return section;
    }

    Position at() {
        return at;
    }

    /** Where the key stands, or the section where it does not. */
    Position at(String key) {
        return keysAt.getOrDefault(key, at);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether the key has a list without items. */
    boolean isEmptyList(String key) {
        return values.get(key) instanceof SequenceNode sequence
                && sequence.getValue().isEmpty();
    }

    Optional<Scalar> text(String key) {
        Node node = values.get(key);
        return node == null ? Optional.empty() : scalar(key, node);
    }

    /** The text of a key that must be there. */
    Optional<Scalar> requiredText(String key) {
        if (!has(key) && mapping && !misspelt.contains(key)) {
            problems.add(at, "'" + key + "' is missing");
        }
        return text(key);
    }

    List<Scalar> texts(String key) {
        List<Scalar> texts = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(key, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** The mapping under the key, an empty one where there is none. */
    Section section(String key, List<String> keys) {
        Node node = values.get(key);
        return node == null ? new Section(at(key), problems) : of(node, key, keys, problems);
    }

    List<Section> sections(String key, List<String> keys) {
        return items(key).stream()
                .map(item -> of(item, "an item of '" + key + "'", keys, problems))
                .toList();
    }

    private List<Node> items(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null && !isNothing(node)) {
            problems.add(YamlTree.position(node), key + ": expected a list, found " + kind(node));
        }
        return List.of();
    }

    private Optional<Scalar> scalar(String key, Node node) {
        Position start = YamlTree.position(node);
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(start, key + ": expected one value, found " + kind(node));
            return Optional.empty();
        }
        if (isNothing(node)) {
            problems.add(start, key + ": expected a value, found nothing; leave the key out, or write \"\"");
            return Optional.empty();
        }
        ScalarStyle style = scalar.getScalarStyle();
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        Position textAt = quoted ? new Position(start.line(), start.column() + 1) : start;
        return Optional.of(new Scalar(scalar.getValue(), start, textAt, spelling(scalar, quoted ? 2 : 0)));
    }

    /** Told by the room that the scalar takes. */
    private static Spelling spelling(ScalarNode scalar, int quotes) {
        Position start = YamlTree.position(scalar);
        Position end = YamlTree.endPosition(scalar);
        String text = scalar.getValue();
        boolean same = start.line() == end.line()
                && end.column() - start.column() - quotes == text.codePointCount(0, text.length());
        return same ? Spelling.VERBATIM : Spelling.REWRITTEN;
    }

    private void take(NodeTuple tuple, List<String> keys) {
        Node keyNode = tuple.getKeyNode();
        Position keyAt = YamlTree.position(keyNode);
        if (!(keyNode instanceof ScalarNode scalar)) {
            problems.add(keyAt, "expected a key, found " + kind(keyNode));
            return;
        }
        String key = scalar.getValue();
        Position before = keysAt.putIfAbsent(key, keyAt);
        if (before != null) {
            problems.add(keyAt, "the key '" + key + "' stands here again, first at line " + before.line());
        } else if (!keys.contains(key)) {
            NearestWord.of(key, keys).ifPresent(misspelt::add);
            problems.addWord(keyAt, "unknown key '" + OneLine.shortened(key) + "'", key, keys);
        } else {
            values.put(key, tuple.getValueNode());
        }
    }

    /** A key without a value: for a section or a list the same as an empty one. */
    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    private static String kind(Node node) {
        return switch (node.getNodeType()) {
            case SCALAR -> isNothing(node) ? "nothing" : "'" + OneLine.shortened(((ScalarNode) node).getValue()) + "'";
            case SEQUENCE -> "a list";
            case MAPPING -> "a mapping";
            case ANCHOR -> "an alias";
        };
    }
}
