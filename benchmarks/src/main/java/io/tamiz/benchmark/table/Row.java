package io.tamiz.benchmark.table;

import io.tamiz.benchmark.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: a quantity of Tamiz's, beside that of a peer or by itself.
 *
 * @param key chooses it on the command line
 * @param title says what is compared
 * @param unit of both quantities
 * @param peer null where Tamiz's own quantity has a bar
 * @param bar what the ratio, or the quantity, should not be above; null where there is none
 */
public record Row(
        String key,
        String title,
        Workload workload,
        String unit,
        Quantity tamiz,
        @Nullable Quantity peer,
        @Nullable Double bar) {
    List<Scenario> needs() {
        List<Scenario> needs = new ArrayList<>(tamiz.needs());
        if (peer != null) {
            needs.addAll(peer.needs());
        }
        return needs;
    }
}
