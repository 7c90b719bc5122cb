package io.tamiz.recipe;

import io.tamiz.column.ColumnType;
import io.tamiz.quality.OneLine;
import io.tamiz.recipe.Output.Compression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code output} and {@code policies}. */
final class LayoutReader {
    /** So many open files would each hold only crumbs. */
    private static final int MOST_PARTITIONS = 10_000;

    private final Problems problems;

    LayoutReader(Problems problems) {
        this.problems = problems;
    }

    Policies policies(Section section) {
        Policies defaults = Policies.DEFAULT;
        return new Policies(
                Words.read(section, "on_invalid", defaults.onInvalid(), problems),
                Words.read(section, "extra_columns", defaults.extraColumns(), problems),
                Words.read(section, "missing_columns", defaults.missingColumns(), problems),
                Words.read(section, "ragged", defaults.ragged(), problems),
                Words.read(section, "invalid_bytes", defaults.invalidBytes(), problems),
                section.text("max_reject_rate").flatMap(this::rate).orElse(defaults.maxRejectRate()),
                Words.read(section, "on_deleted", defaults.onDeleted(), problems),
                Words.read(section, "on_failed", defaults.onFailed(), problems));
    }

    Output output(Section section, List<ColumnSpec> columns, List<Feature> features) {
        int maxPartitions = section.text("max_partitions")
                .map(scalar -> wholeNumber("max_partitions", scalar, MOST_PARTITIONS))
                .orElse(Output.DEFAULT_MAX_PARTITIONS);
        Compression compression = Words.read(section, "compression", Compression.ZSTD, problems);
        List<Scalar> partitions = partitionBy(section, columns, features);
        return new Output(
                partitions.stream().map(Scalar::text).toList(),
                partitions.stream().map(Scalar::at).toList(),
                maxPartitions,
                compression);
    }

    /** A number of 1 to {@code most}; 1 after a problem. */
    int wholeNumber(String key, Scalar scalar, int most) {
        Optional<BigDecimal> number =
                Literals.number(ColumnType.INT32, scalar.text()).filter(n -> n.signum() > 0 && n.intValue() <= most);
        if (number.isEmpty()) {
            problems.add(
                    scalar.at(),
                    key + ": expected a whole number, 1 to " + most + ", found '" + OneLine.shortened(scalar.text())
                            + "'");
        }
        return number.map(BigDecimal::intValue).orElse(1);
    }

    private Optional<Double> rate(Scalar scalar) {
        Optional<BigDecimal> rate = Literals.number(ColumnType.FLOAT64, scalar.text())
                .filter(r -> r.signum() >= 0 && r.compareTo(BigDecimal.ONE) <= 0);
        if (rate.isEmpty()) {
            problems.add(
                    scalar.at(),
                    "max_reject_rate: expected a number, 0 to 1, found '" + OneLine.shortened(scalar.text()) + "'");
        }
        return rate.map(BigDecimal::doubleValue);
    }

    private List<Scalar> partitionBy(Section section, List<ColumnSpec> columns, List<Feature> features) {
        Map<String, Boolean> isFloat = new HashMap<>();
        columns.forEach(column -> isFloat.put(column.name(), column.type().equals(ColumnType.FLOAT64)));
        features.forEach(feature -> isFloat.put(feature.name(), false));
        List<Scalar> partitions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> personal =
                columns.stream().filter(ColumnSpec::pii).map(ColumnSpec::name).toList();
        for (Scalar scalar : section.texts("partition_by")) {
            String name = scalar.text();
            if (!isFloat.containsKey(name)) {
                problems.addWord(
                        scalar.at(),
                        "partition_by: no column or feature is named '" + OneLine.shortened(name) + "'",
                        name,
                        isFloat.keySet().stream().sorted().toList());
            } else if (isFloat.getOrDefault(name, false)) {
                problems.add(scalar.at(), "partition_by: '" + name + "' is float64; partition by another type");
            } else if (personal.contains(name)) {
                problems.add(
                        scalar.at(),
                        "partition_by: '" + name + "' is pii, and its values would be names of folders; partition by"
                                + " another column");
            } else if (!names.add(name)) {
                problems.add(scalar.at(), "partition_by: '" + name + "' stands here twice");
            } else {
                partitions.add(scalar);
            }
        }
        if (!names.isEmpty() && names.size() == isFloat.size()) {
            problems.add(section.at("partition_by"), "partition_by: no column is left for the files; leave one out");
        }
        return partitions;
    }
}
