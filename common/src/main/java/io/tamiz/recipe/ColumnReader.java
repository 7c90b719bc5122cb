package io.tamiz.recipe;

import io.tamiz.column.ColumnType;
import io.tamiz.column.ValueFormat;
import io.tamiz.column.ValueParser;
import io.tamiz.recipe.ColumnSpec.LetterCase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one item of {@code columns}. */
final class ColumnReader {
    private final OnInvalid policy;
    private final CsvSettings csv;
    private final NameCheck names;
    private final Problems problems;

    ColumnReader(OnInvalid policy, CsvSettings csv, NameCheck names, Problems problems) {
        this.policy = policy;
        this.csv = csv;
        this.names = names;
        this.problems = problems;
    }

    ColumnSpec read(Section section) {
        Optional<Scalar> name = section.requiredText("name");
        name.ifPresent(names::column);
        ColumnType type = new TypeReader(problems).read(section);
        LetterCase letterCase = letterCase(section, type);
        Allowed allowed = new AllowedReader(section, type, letterCase, problems).read();
        return new ColumnSpec(
                name.map(Scalar::text).orElse(""),
                section.text("from").map(Scalar::text).orElse(null),
                type,
                pattern(section, type),
                new SpellingReader(section, type, csv, problems).read(),
                letterCase,
                Words.readFlag(section, "trim", true, problems),
                allowed.min(),
                allowed.max(),
                allowed.oneOf(),
                allowed.defaultValue(),
                Words.readFlag(section, "required", false, problems),
                onInvalid(section),
                Words.readFlag(section, "pii", false, problems),
                section.at());
    }

    private LetterCase letterCase(Section section, ColumnType type) {
        if (section.has("case") && type.kind() != ColumnType.Kind.STRING) {
            problems.add(section.at("case"), "case: only a string has letters, the type is " + type);
        }
        return Words.read(section, "case", LetterCase.KEEP, problems);
    }

    private @Nullable String pattern(Section section, ColumnType type) {
        @Nullable Scalar format = section.text("format").orElse(null);
        if (format == null) {
            return null;
        }
        if (type.kind() != ColumnType.Kind.DATE && type.kind() != ColumnType.Kind.TIMESTAMP) {
            problems.add(section.at("format"), "format: only a date or a timestamp has a format, the type is " + type);
            return null;
        }
        try {
            ValueParser.of(type, new ValueFormat('.', null, format.text()));
        } catch (IllegalArgumentException e) {
            problems.add(format.at(), "format: " + e.getMessage());
        }
        return format.text();
    }

    private OnInvalid onInvalid(Section section) {
        OnInvalid onInvalid = Words.read(section, "on_invalid", policy, problems);
        if (onInvalid == OnInvalid.SET_NULL && Words.readFlag(section, "required", false, new Problems(""))) {
            problems.add(
                    section.at("required"),
                    "required: a required column cannot have on_invalid: set_null; state on_invalid: reject or fail");
        }
        return onInvalid;
    }

    /** The values that a column takes. */
    record Allowed(
            ColumnSpec.@Nullable Bound min,
            ColumnSpec.@Nullable Bound max,
            List<String> oneOf,
            @Nullable String defaultValue) {}
}
