package io.tamiz.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedHintTest {
    private static final String NEAREST = "; nearest is 'cash'";

    @Test
    void namesTheNearestValueOfAShortListForAShortText() {
        assertThat(new AllowedHint(List.of("card", "cash")).of("csah")).isEqualTo(NEAREST);
        assertThat(new AllowedHint(List.of("card", "cash")).of("bitcoin")).isEmpty();
        assertThat(new AllowedHint(Collections.nCopies(200, "cash")).of("csah")).isEqualTo(NEAREST);
        assertThat(new AllowedHint(Collections.nCopies(201, "cash")).of("csah")).isEmpty();
        assertThat(new AllowedHint(List.of("c".repeat(39))).of("c".repeat(40))).isNotEmpty();
        assertThat(new AllowedHint(List.of("c".repeat(40))).of("c".repeat(41))).isEmpty();
    }

    @Test
    void comparesAThousandDistinctTextsAndKnowsTheseAgain() {
        AllowedHint hint = new AllowedHint(List.of("cash"));
        assertThat(hint.of("csah")).isEqualTo(NEAREST);
        for (int i = 1; i < 1000; i++) {
            assertThat(hint.of("x" + i)).isEmpty();
        }
        assertThat(hint.of("cas")).isEmpty();
        assertThat(hint.of("csah")).isEqualTo(NEAREST);
    }
}
