package io.tamiz.recipe;

import io.tamiz.quality.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/** A recipe is wrong. Carries every problem found, in the order of the file. */
public final class RecipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public RecipeException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param file the recipe's name as the user gave it
     * @param at where
     * @param message one clause: what was found, what would be right, the nearest valid word
     */
    public record Problem(String file, Position at, String message) {
        public Problem {
            message = OneLine.escaped(message);
        }

        /** For instance {@code trips.yaml:7:5: unknown key 'colums'; did you mean 'columns'?} */
        @Override
        public String toString() {
            return OneLine.escaped(file) + ":" + at.line() + ":" + at.column() + ": " + message;
        }
    }
}
