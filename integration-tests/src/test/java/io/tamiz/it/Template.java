package io.tamiz.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The SAM template as plain maps, lists and strings. A function of CloudFormation in its short form, such as {@code !Ref},
 * becomes a map with one entry, {@code "!Ref"}.
 */
final class Template {
    private static final Path FILE = Path.of("..", "template.yaml");

    private final Object root;

    private Template(Object root) {
        this.root = root;
    }

    static Template read() throws IOException {
        Node node = new Compose(LoadSettings.builder().build())
                .composeString(Files.readString(FILE))
                .orElseThrow();
        return new Template(plain(node));
    }

    /** What stands at the path, or a failure that says where the path ends. */
    Object at(String... path) {
        Object at = root;
        for (String step : path) {
            if (!(at instanceof Map<?, ?> map) || !map.containsKey(step)) {
                throw new AssertionError(
                        "the template has no " + String.join(" / ", path) + ": '" + step + "' is missing");
            }
            at = map.get(step);
        }
        return at;
    }

    /** Names of the resources of a type. */
    Set<String> resources(String type) {
        Set<String> names = new TreeSet<>();
        ((Map<?, ?>) at("Resources")).forEach((name, resource) -> {
            if (type.equals(((Map<?, ?>) resource).get("Type"))) {
                names.add((String) name);
            }
        });
        return names;
    }

    /** Every statement of the function's role, those under a condition too. */
    List<Map<?, ?>> statements() {
        List<Map<?, ?>> statements = new ArrayList<>();
        for (Object policy : (List<?>) at("Resources", "PreprocessRole", "Properties", "Policies")) {
            Map<?, ?> document = (Map<?, ?>) ((Map<?, ?>) policy).get("PolicyDocument");
            for (Object statement : (List<?>) document.get("Statement")) {
                Object condition = ((Map<?, ?>) statement).get("!If");
                statements.add((Map<?, ?>) (condition == null ? statement : ((List<?>) condition).get(1)));
            }
        }
        return statements;
    }

    /** The actions of a statement, which may be one or a list. */
    static Set<String> actions(Map<?, ?> statement) {
        Set<String> actions = new TreeSet<>();
        Object action = statement.get("Action");
        (action instanceof List<?> list ? list : List.of(action)).forEach(one -> actions.add((String) one));
        return actions;
    }

    private static Object plain(Node node) {
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? Map.of(tag, content(node)) : content(node);
    }

    private static Object content(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Template::plain).toList();
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        ((MappingNode) node)
                .getValue()
                .forEach(entry -> map.put(plain(entry.getKeyNode()), plain(entry.getValueNode())));
        return map;
    }
}
