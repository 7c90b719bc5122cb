package io.tamiz.infer;

import io.tamiz.csv.LineEnd;
import io.tamiz.recipe.ColumnSpec;
import io.tamiz.recipe.CsvSettings;
import io.tamiz.recipe.Policies;
import io.tamiz.recipe.Recipe;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what was inferred as a recipe to start from, each guess with its evidence as a comment. */
public final class StarterRecipe {
    /** Words that other readers of YAML take for something else than text. */
    private static final Set<String> YAML_WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z_][a-z0-9_]*");

    private StarterRecipe() {}

    /**
     * The recipe as YAML, readable by {@link io.tamiz.recipe.RecipeReader}.
     *
     * @param name the file that was looked at
     */
    public static String yaml(String name, DialectDetection.Detected detected, SchemaInference.Inferred inferred) {
        StringBuilder yaml = new StringBuilder();
        yaml.append(comment("A starter recipe, inferred from " + name + " (confidence "
                + detected.dialect().confidence() + "):"));
        detected.evidence().forEach(line -> yaml.append(comment("- " + line)));
        return yaml.append(body(inferred.recipe(), inferred.evidence())).toString();
    }

    /** The same recipe with the digest of its own text, without comments. */
    static Recipe withDigest(Recipe r) {
        byte[] text = body(r, List.of()).getBytes(StandardCharsets.UTF_8);
        return new Recipe(
                r.dataset(),
                r.version(),
                r.source(),
                r.columns(),
                r.filters(),
                r.features(),
                r.output(),
                r.policies(),
                r.file(),
                HexFormat.of().formatHex(sha256(text)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String body(Recipe recipe, List<String> evidence) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("dataset: ").append(quoted(recipe.dataset())).append('\n');
        yaml.append("version: ").append(recipe.version()).append('\n');
        yaml.append("source:\n  keys: ").append(list(recipe.source().keys())).append('\n');
        yaml.append("  csv:\n").append(csv(recipe.source().csv()));
        yaml.append("columns:\n");
        for (int i = 0; i < recipe.columns().size(); i++) {
            yaml.append(column(recipe.columns().get(i)));
            yaml.append(i < evidence.size() ? "  # " + oneLine(evidence.get(i)) : "")
                    .append('\n');
        }
        return yaml.append("policies:\n").append(policies(recipe.policies())).toString();
    }

    private static String csv(CsvSettings csv) {
        @Nullable Charset encoding = csv.encoding();
        @Nullable LineEnd lineEnd = csv.lineEnd();
        return setting("delimiter", csv.delimiter())
                + setting("quote", csv.quote())
                + setting("escape", csv.escape())
                + setting("comment", csv.comment())
                + (lineEnd == null ? "" : setting("line_end", lineEnd.name().toLowerCase(Locale.ROOT)))
                + count("preamble_lines", csv.preambleLines())
                + "    header: " + csv.header().name().toLowerCase(Locale.ROOT) + "\n"
                + count("header_rows", csv.headerRows())
                + count("footer_lines", csv.footerLines())
                + setting("encoding", encoding == null ? null : encoding.name())
                + "    nulls: " + list(csv.nulls()) + "\n"
                + setting("decimal", String.valueOf(csv.decimal()));
    }

    private static String setting(String key, @Nullable String value) {
        return "    " + key + ": " + (value == null ? "auto" : quoted(value)) + "\n";
    }

    private static String count(String key, @Nullable Integer value) {
        return "    " + key + ": " + (value == null ? "auto" : value) + "\n";
    }

    private static String column(ColumnSpec column) {
        String from = column.from() == null ? "" : ", from: " + quoted(column.sourceLabel());
        String trim = column.trim() ? "" : ", trim: false";
        return "  - { name: " + quoted(column.name()) + from + ", "
                + ColumnYaml.of(column.type(), column.pattern(), column.spelling()) + trim + " }";
    }

    private static String policies(Policies policies) {
        return "  on_invalid: " + policies.onInvalid().name().toLowerCase(Locale.ROOT) + "\n";
    }

    static String list(List<String> texts) {
        return texts.stream().map(StarterRecipe::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A YAML double-quoted scalar, or the text itself where it is a plain word. */
    static String quoted(String text) {
        if (PLAIN_WORD.matcher(text).matches() && !YAML_WORDS.contains(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfeff || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String comment(String text) {
        return "# " + oneLine(text) + "\n";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\u2028\u2029\ufeff]", " ");
    }
}
