package io.tamiz.recipe;

import io.tamiz.recipe.CsvSettings.HeaderSetting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads a recipe from YAML. Every scalar is read as text and typed by the schema, so that {@code NO} stays a word. */
public final class RecipeReader {
    private static final int MOST_COLUMNS = 10_000;

    private final Problems problems;
    private final NameCheck names;

    private RecipeReader(Problems problems) {
        this.problems = problems;
        this.names = new NameCheck(problems);
    }

    /**
     * Expressions are looked at by {@code io.tamiz.transform.RecipeCheck}, not here.
     *
     * @param file the name to use in messages
     * @param yaml the recipe's text
     * @throws RecipeException with everything that is wrong
     */
    public static Recipe read(String file, String yaml) {
        Problems problems = new Problems(file);
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        Section root = Section.of(YamlTree.compose(file, text), "the recipe", RecipeKeys.RECIPE, problems);
        Recipe recipe = new RecipeReader(problems).recipe(root, file, sha256(yaml));
        problems.throwIfAny();
        return recipe;
    }

    private Recipe recipe(Section root, String file, String digest) {
        LayoutReader layout = new LayoutReader(problems);
        String dataset = root.requiredText("dataset").map(this::dataset).orElse("");
        int version = root.text("version")
                .map(scalar -> layout.wholeNumber("version", scalar, Integer.MAX_VALUE))
                .orElse(1);
        Source source = source(root.section("source", RecipeKeys.SOURCE));
        Section policySection = root.section("policies", RecipeKeys.POLICIES);
        Policies policies = layout.policies(policySection);
        List<ColumnSpec> columns = columns(root, policies.onInvalid(), source.csv());
        if (policies.extraColumns() == Policies.ExtraColumns.RESCUE) {
            names.rescue(policySection.at("extra_columns"));
        }
        List<Formula> filters = filters(root);
        List<Feature> features = features(root, policies.onInvalid());
        Output output = layout.output(root.section("output", RecipeKeys.OUTPUT), columns, features);
        return new Recipe(dataset, version, source, columns, filters, features, output, policies, file, digest);
    }

    private String dataset(Scalar scalar) {
        names.dataset(scalar);
        return scalar.text();
    }

    private Source source(Section section) {
        List<Scalar> keys = section.texts("keys");
        for (Scalar key : keys) {
            if (key.text().isEmpty()) {
                problems.add(key.at(), "keys: expected a glob like \"trips/**/*.csv*\", found an empty one");
            }
        }
        CsvSettings csv = new CsvSettingsReader(section.section("csv", RecipeKeys.CSV), problems).read();
        return new Source(keys.stream().map(Scalar::text).toList(), csv);
    }

    private List<ColumnSpec> columns(Section root, OnInvalid policy, CsvSettings csv) {
        List<Section> sections = root.sections("columns", RecipeKeys.COLUMN);
        if (sections.isEmpty()) {
            problems.add(root.at("columns"), "columns: expected at least one column, found none");
        } else if (sections.size() > MOST_COLUMNS) {
            problems.add(
                    root.at("columns"), "columns: expected at most " + MOST_COLUMNS + ", found " + sections.size());
        }
        for (Section section : sections) {
            if (section.has("from") && csv.header() == HeaderSetting.NONE) {
                problems.add(section.at("from"), "from: without a header columns go by position; leave it out");
            }
        }
        ColumnReader reader = new ColumnReader(policy, csv, names, problems);
        return sections.stream().limit(MOST_COLUMNS).map(reader::read).toList();
    }

    private List<Formula> filters(Section root) {
        List<Formula> filters = new ArrayList<>();
        for (Section section : root.sections("clean", RecipeKeys.CLEAN)) {
            section.requiredText("filter").map(RecipeReader::formula).ifPresent(filters::add);
        }
        return filters;
    }

    private List<Feature> features(Section root, OnInvalid policy) {
        List<Feature> features = new ArrayList<>();
        for (Section section : root.sections("features", RecipeKeys.FEATURE)) {
            section.requiredText("name").ifPresent(names::column);
            OnInvalid onInvalid = Words.read(section, "on_invalid", policy, problems);
            String name = section.text("name").map(Scalar::text).orElse("");
            section.requiredText("expr").ifPresent(expr -> features.add(new Feature(name, formula(expr), onInvalid)));
        }
        return features;
    }

    private static Formula formula(Scalar scalar) {
        return new Formula(scalar.text(), scalar.textAt(), scalar.spelling());
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
