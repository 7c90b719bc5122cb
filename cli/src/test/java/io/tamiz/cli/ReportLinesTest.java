package io.tamiz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportLinesTest {
    @Test
    void ofManyColumnsTheFirstAreNamedAndTheOthersCounted() {
        List<String> twenty = Collections.nCopies(20, "x");

        assertThat(ReportLines.extraColumns(false, List.of("a", "b"))).isEqualTo("  columns left out: a, b");
        assertThat(ReportLines.extraColumns(true, twenty)).isEqualTo("  columns rescued: " + String.join(", ", twenty));
        assertThat(ReportLines.extraColumns(false, Collections.nCopies(95_326, "x")))
                .isEqualTo("  columns left out: " + String.join(", ", twenty) + " and 95306 more");
    }
}
