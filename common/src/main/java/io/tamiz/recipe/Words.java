package io.tamiz.recipe;

import io.tamiz.quality.OneLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of a recipe that stand for constants: {@code set_null} for {@link OnInvalid#SET_NULL}. */
final class Words {
    private static final List<String> YES_NO = List.of("true", "false");

    private Words() {}

    static <E extends Enum<E>> List<String> of(Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Words::word).toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant that the key's value names; {@code otherwise} where the key is absent or wrong. */
    static <E extends Enum<E>> E read(Section section, String key, E otherwise, Problems problems) {
        Optional<Scalar> scalar = section.text(key);
        if (scalar.isEmpty()) {
            return otherwise;
        }
        String text = scalar.get().text();
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        unknown(key, scalar.get(), of(otherwise.getDeclaringClass()), problems);
        return otherwise;
    }

    static boolean readFlag(Section section, String key, boolean otherwise, Problems problems) {
        Optional<Scalar> scalar = section.text(key);
        if (scalar.isEmpty() || YES_NO.contains(scalar.get().text())) {
            return scalar.map(s -> s.text().equals("true")).orElse(otherwise);
        }
        problems.add(
                scalar.get().at(),
                key + ": expected true or false, found '"
                        + OneLine.shortened(scalar.get().text()) + "'");
        return otherwise;
    }

    static void unknown(String key, Scalar scalar, List<String> valid, Problems problems) {
        String text = scalar.text();
        problems.addWord(scalar.at(), key + ": unknown word '" + OneLine.shortened(text) + "'", text, valid);
    }
}
