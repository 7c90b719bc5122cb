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

    /**
     * One name a label, none twice; a label without a name gets its position, one that is taken a number. What a label
     * says goes before a position.
     */
    static List<String> unique(List<String> labels) {
        List<String> names = new ArrayList<>(labels.stream().map(Names::base).toList());
        Set<String> taken = new HashSet<>();
        Map<String, Integer> lastNumbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                names.set(i, free(names.get(i), taken, lastNumbers));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                names.set(i, free("column_" + (i + 1), taken, lastNumbers));
            }
        }
        return names;
    }

    private static String base(String label) {
        String base = snakeCase(label);
        return base.isEmpty() || !Character.isDigit(base.charAt(0)) ? base : cut("column_" + base, MAX_LENGTH);
    }

    private static String free(String base, Set<String> taken, Map<String, Integer> lastNumbers) {
        String name = base;
        while (!taken.add(name)) {
            String number = "_" + lastNumbers.merge(base, 2, (last, two) -> last + 1);
            name = cut(base, MAX_LENGTH - number.length()) + number;
        }
        return name;
    }
}
