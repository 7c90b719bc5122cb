package io.tamiz.infer;

import io.tamiz.recipe.SnakeCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns labels into names that every SQL engine takes: lower-case letters, digits and underscores. */
final class Names {
    /** The shortest limit among the usual engines. */
    private static final int MAX_LENGTH = 63;

    private Names() {}

    /** The text in snake_case, cut to the longest name allowed; empty where it has no letter or digit of ASCII. */
    static String snakeCase(String text) {
        String name = SnakeCase.of(text);
        return name.length() <= MAX_LENGTH
                ? name
                : name.substring(0, MAX_LENGTH).replaceAll("_+$", "");
    }

    /** One name a label, none twice; a label without a name gets its position, one that is taken a number. */
    static List<String> unique(List<String> labels) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> lastNumbers = new HashMap<>();
        List<String> names = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            String base = snakeCase(labels.get(i));
            if (base.isEmpty()) {
                base = "column_" + (i + 1);
            } else if (Character.isDigit(base.charAt(0))) {
                base = "column_" + base;
            }
            String name = base;
            while (!taken.add(name)) {
                name = base + "_" + lastNumbers.merge(base, 2, (last, two) -> last + 1);
            }
            names.add(name);
        }
        return names;
    }
}
