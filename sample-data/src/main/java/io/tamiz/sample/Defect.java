package io.tamiz.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A way to make a row dirty.
 *
 * @param what what stands in the file, for people
 * @param times how many rows get it
 * @param change what is done to the row, and what is to become of it
 */
record Defect(String what, int times, Consumer<Row> change) {
    /** Gives each defect its own rows; the last row is left alone, since a quote that is never closed belongs there. */
    static List<Applied> spread(List<Defect> defects, List<Row> rows, Dice dice) {
        List<Integer> order = dice.shuffled(rows.size() - 1);
        List<Applied> applied = new ArrayList<>();
        int next = 0;
        for (Defect defect : defects) {
            List<Row> hit = new ArrayList<>();
            for (int i = 0; i < defect.times(); i++) {
                hit.add(rows.get(order.get(next++)));
            }
            hit.forEach(defect.change());
            applied.add(new Applied(defect, List.copyOf(hit)));
        }
        return applied;
    }

    /** Breaks one row of choice. */
    Applied on(Row row) {
        change.accept(row);
        return new Applied(this, List.of(row));
    }

    /** A defect with the rows that have it. */
    record Applied(Defect defect, List<Row> rows) {}
}
