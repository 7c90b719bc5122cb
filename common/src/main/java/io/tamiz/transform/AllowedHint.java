package io.tamiz.transform;

import io.tamiz.quality.NearestWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the allowed value nearest to a wrong one. Comparing is slow and a file may hold nothing but wrong values, so
 * that there are bounds beyond which it names none; up to these, each distinct value is compared once.
 */
final class AllowedHint {
    private static final int MAX_ALLOWED = 200;
    private static final int MAX_CHARS = 40;
    private static final int MAX_DISTINCT = 1000;

    private final List<String> allowed;
    private final Map<String, String> hints = new HashMap<>();

    AllowedHint(List<String> allowed) {
        this.allowed = allowed;
    }

    /** To follow what was found, or empty. */
    String of(String value) {
        if (value.length() > MAX_CHARS || allowed.size() > MAX_ALLOWED) {
            return "";
        }
        String known = hints.get(value);
        if (known != null || hints.size() == MAX_DISTINCT) {
            return known == null ? "" : known;
        }
        String hint = NearestWord.of(value, allowed)
                .map(nearest -> "; nearest is '" + nearest + "'")
                .orElse("");
        hints.put(value, hint);
        return hint;
    }
}
