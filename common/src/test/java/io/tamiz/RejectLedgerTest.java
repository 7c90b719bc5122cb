package io.tamiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.tamiz.RejectLedger.Showing;
import io.tamiz.quality.ReasonCode;
import io.tamiz.quality.Reject;
import io.tamiz.quality.Reject.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectLedgerTest {
    private final List<Reject> told = new ArrayList<>();

    @Test
    void aMendedRecordIsToldOfBeforeWhatIsWrongWithItsValues() {
        RejectLedger ledger = new RejectLedger(told::add, Showing.TEXT);
        ledger.fromReader(reject(10, Action.REPAIRED));
        ledger.fromReader(reject(30, Action.REJECTED));
        ledger.fromPlan(reject(5, Action.NULLED));
        ledger.fromPlan(reject(10, Action.REJECTED));
        ledger.fromPlan(reject(20, Action.REJECTED));
        ledger.endOfBatch();

        assertThat(told)
                .extracting(reject -> reject.byteOffset() + " " + reject.action())
                .containsExactly("5 NULLED", "10 REPAIRED", "10 REJECTED", "20 REJECTED", "30 REJECTED");
        assertThat(told).allMatch(reject -> reject.raw().equals("secret"));
    }

    @Test
    void besidePersonalDataNothingIsShownOfARecordThatWasNotSplitAsItStands() {
        RejectLedger ledger = new RejectLedger(told::add, Showing.WHERE_SPLIT);
        ledger.fromReader(reject(10, Action.REPAIRED));
        ledger.fromPlan(reject(10, Action.NULLED));
        ledger.fromPlan(reject(20, Action.NULLED));
        assertThat(ledger.isFromReader()).isTrue();
        ledger.endOfBatch();

        assertThat(told).extracting(Reject::raw).containsExactly("***", "***", "secret");
        assertThat(told).extracting(Reject::value).containsExactly("***", "***", "secret");
        assertThat(told)
                .extracting(Reject::message)
                .containsExactly(ReasonCode.INVALID_INTEGER.meaning(), ReasonCode.INVALID_INTEGER.meaning(), "secret");
        assertThat(ledger.isFromReader()).isFalse();
    }

    private static Reject reject(long offset, Action action) {
        return new Reject(1, offset, "a", ReasonCode.INVALID_INTEGER, "secret", "secret", action, "secret");
    }
}
