package io.tamiz.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.Instructions;
import io.tamiz.store.ObjectHead;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final Instant AT = Instant.parse("2024-01-31T12:00:00Z");

    /** printf 'raw\0trips/a.csv\0v1\0d1\0' | sha256sum */
    @Test
    void theIdIsTheBeginningOfTheDigestOfAllFieldsWithNulBetween() {
        assertThat(new Identity("raw", "trips/a.csv", "v1", "d1", "").id()).isEqualTo("c83543ba8f06b734");
    }

    @Test
    void theSourceVersionIsTheVersionIdWhereThereIsOne() {
        ObjectHead head = new ObjectHead("a.csv", "v1", "\"e\"", AT, 3);
        assertThat(Identity.of("raw", head, Instructions.infer()).sourceVersion())
                .isEqualTo("v1");
    }

    @Test
    void theSameBytesPutAgainAreAnotherVersion() {
        ObjectHead first = new ObjectHead("a.csv", null, "\"e\"", AT, 3);
        ObjectHead again = new ObjectHead("a.csv", null, "\"e\"", AT.plusSeconds(1), 3);
        assertThat(Identity.of("raw", first, Instructions.infer()).id())
                .isNotEqualTo(Identity.of("raw", again, Instructions.infer()).id());
    }

    @Test
    void otherInstructionsAreAnotherIdentity() {
        ObjectHead head = new ObjectHead("a.csv", null, "\"e\"", AT, 3);
        assertThat(Identity.of("raw", head, Instructions.infer()).id())
                .isNotEqualTo(Identity.of("raw", head, Instructions.asText()).id());
    }
}
