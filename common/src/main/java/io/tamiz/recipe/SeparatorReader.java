package io.tamiz.recipe;

import io.tamiz.quality.OneLine;
import java.util.Optional;

/** Reads {@code decimal} and {@code thousands}, of a file or of a column. */
final class SeparatorReader {
    private final Problems problems;

    SeparatorReader(Problems problems) {
        this.problems = problems;
    }

    /** The decimal separator; empty after a problem. */
    Optional<Character> decimal(Scalar scalar) {
        if (scalar.text().equals(".") || scalar.text().equals(",")) {
            return Optional.of(scalar.text().charAt(0));
        }
        problems.add(scalar.at(), "decimal: expected '.' or ',', found '" + OneLine.shortened(scalar.text()) + "'");
        return Optional.empty();
    }

    /** The grouping separator or {@link ValueSpelling#NONE}; empty after a problem. */
    Optional<String> thousands(Scalar scalar, char decimal) {
        String text = scalar.text();
        if (text.equals(ValueSpelling.NONE)) {
            return Optional.of(text);
        }
        boolean separator = text.length() == 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && !Character.isISOControl(text.charAt(0))
                && !Character.isSurrogate(text.charAt(0))
                && "+-".indexOf(text.charAt(0)) < 0;
        if (!separator) {
            problems.add(
                    scalar.at(),
                    "thousands: expected a separator like ',' or none, found '" + OneLine.shortened(text) + "'");
            return Optional.empty();
        }
        if (text.charAt(0) == decimal) {
            problems.add(scalar.at(), "thousands: '" + text + "' is the decimal separator already");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
