package io.seatledger.command.domain;

import static io.seatledger.events.value.RefusalCode.SALE_MODEL_RETAIL;
import static io.seatledger.events.value.RefusalCode.STORE_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.events.value.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Reason CLOSED = Reason.of(STORE_CLOSED, "closed", Map.of());
    private static final Reason LATER = Reason.onLine(2, SALE_MODEL_RETAIL, "retail", Map.of());
    private static final Reason EARLIER = Reason.onLine(1, SALE_MODEL_RETAIL, "retail", Map.of());

    private static String kindOf(Decision<String> decision) {
        return decision.fold(
                accepted -> "accepted " + accepted.result(),
                refused -> "refused " + refused.reasons().size(),
                missing -> "missing " + missing.code(),
                conflicting -> "conflicting " + conflicting.message());
    }

    @Test
    void every_outcome_has_a_function_of_its_own() {
        assertThat(kindOf(Decision.accepted("done"))).isEqualTo("accepted done");
        assertThat(kindOf(Decision.refused(CLOSED))).isEqualTo("refused 1");
        assertThat(kindOf(Decision.missing("STORE_NOT_FOUND", "none"))).isEqualTo("missing STORE_NOT_FOUND");
        assertThat(kindOf(Decision.conflicting("taken"))).isEqualTo("conflicting taken");
    }

    @Test
    void what_follows_is_asked_only_where_a_decision_holds() {
        assertThat(kindOf(then(Decision.accepted(1)))).isEqualTo("accepted 1 and more");
        assertThat(kindOf(then(Decision.refused(CLOSED)))).isEqualTo("refused 1");
        assertThat(kindOf(then(Decision.missing("STORE_NOT_FOUND", "none")))).isEqualTo("missing STORE_NOT_FOUND");
        assertThat(kindOf(then(Decision.conflicting("taken")))).isEqualTo("conflicting taken");
    }

    private static Decision<String> then(Decision<Integer> first) {
        return first.then(accepted -> Decision.accepted(accepted.result() + " and more"));
    }

    @Test
    void a_refusal_has_a_reason() {
        assertThatThrownBy(() -> Decision.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reasons_come_in_order_of_code_then_line() {
        Decision.Refused<String> refused =
                (Decision.Refused<String>) Decision.<String>refused(List.of(LATER, EARLIER, CLOSED));

        assertThat(refused.reasons()).containsExactly(CLOSED, EARLIER, LATER);
    }

    @Test
    void what_is_missing_or_taken_leaves_no_trace() {
        assertThat(Decision.missing("STORE_NOT_FOUND", "none").events()).isEmpty();
        assertThat(Decision.conflicting("taken").events()).isEmpty();
        assertThat(Decision.refused(CLOSED).events()).isEmpty();
    }

    @Test
    void facts_of_a_reason_are_what_json_reads_back() {
        Reason reason = Reason.of(
                STORE_CLOSED,
                "closed",
                Map.of("small", 7L, "big", Long.MAX_VALUE, "day", LocalDate.EPOCH, "yes", true, "many", List.of(1L)));

        assertThat(reason.facts())
                .isEqualTo(Map.of(
                        "small", 7, "big", Long.MAX_VALUE, "day", "1970-01-01", "yes", true, "many", List.of(1)));
    }
}
