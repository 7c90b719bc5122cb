package io.tamiz.infer;

import io.tamiz.recipe.SnakeCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns labels into names that every SQL engine takes: lower-case letters, digits and underscores, not longer than {@value
 * #MAX_LENGTH}. Words that some engine reserves stay as they are, since every engine has others and takes them in quotes.
 */
final class Names {
    /** The shortest limit among the usual engines. */
    private static final int MAX_LENGTH = 63;

    private Names() {}

    /** The text in snake_case, cut to the longest name allowed; empty where it has no letter or digit of ASCII. */
    static String snakeCase(String text) {
        return cut(SnakeCase.of(text), MAX_LENGTH);
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length).replaceAll("_+$", "");
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
                base = cut("column_" + base, MAX_LENGTH);
            }
            String name = base;
            while (!taken.add(name)) {
                String number = "_" + lastNumbers.merge(base, 2, (last, two) -> last + 1);
                name = cut(base, MAX_LENGTH - number.length()) + number;
            }
            names.add(name);
        }
        return names;
    }
}
