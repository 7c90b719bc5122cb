package io.tamiz.infer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns labels into names that every SQL engine takes: lower-case letters, digits and underscores. */
final class Names {
    /** The shortest limit among the usual engines. */
    private static final int MAX_LENGTH = 63;

    private Names() {}

    /** The text in snake_case; empty where it has no letter or digit of ASCII, with accents taken off. */
    static String snakeCase(String text) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return plain.length() <= MAX_LENGTH
                ? plain
                : plain.substring(0, MAX_LENGTH).replaceAll("_+$", "");
    }

    /** One name a label, none twice; a label without a name gets its position, one that is taken a number. */
    static List<String> unique(List<String> labels) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            String base = snakeCase(labels.get(i));
            if (base.isEmpty()) {
                base = "column_" + (i + 1);
            } else if (Character.isDigit(base.charAt(0))) {
                base = "column_" + base;
            }
            String name = base;
            for (int number = 2; !taken.add(name); number++) {
                name = base + "_" + number;
            }
            names.add(name);
        }
        return names;
    }
}
