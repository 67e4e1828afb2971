package io.seatledger.domain.agent;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.permit;
import static io.seatledger.domain.Facts.revoked;
import static io.seatledger.domain.Facts.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentDetailsChanged;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.AgentMovedToOrganization;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.agent.LiveSeatsRestored;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.value.RepurchaseCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgentStateTest {
    private static AgentState after(LedgerEvent... events) {
        AgentState state = AgentState.EMPTY.evolve(agentRegistered());
        for (LedgerEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    @Test
    void nobody_is_registered_before_the_first_event() {
        assertThat(AgentState.EMPTY.registered()).isFalse();
        assertThat(after().registered()).isTrue();
        assertThat(after(suspended()).registered()).isTrue();
    }

    @Test
    void standing_person_organization_and_learner_are_what_was_said_last() {
        AgentState state = after(
                suspended(),
                new AgentReinstated(AGENT, "cleared", LONG_AGO),
                new AgentDetailsChanged(AGENT, "person-2", LONG_AGO),
                new AgentMovedToOrganization(AGENT, "other", LONG_AGO),
                new AgentLinkedToLearner(AGENT, LEARNER, LONG_AGO));

        assertThat(state.status()).isEqualTo(AgentStatus.ACTIVE);
        assertThat(List.of(state.personRef(), state.organizationId())).containsExactly("person-2", "other");
        assertThat(state.learnerId()).isEqualTo(LEARNER);
        assertThat(state.evolve(new AgentUnlinkedFromLearner(AGENT, LEARNER, LONG_AGO))
                        .learnerId())
                .isNull();
    }

    @Nested
    class Agreements {
        private final AgentState filed =
                after(agreement(), agreement("agr-2", LocalDate.parse("2026-01-01"), null), revoked("agr-2"));

        @Test
        void are_kept_in_the_order_they_were_filed_also_when_they_have_ended() {
            assertThat(filed.agreements())
                    .extracting(Agreement::agreementId, Agreement::ending)
                    .containsExactly(tuple("agr-1", Agreement.Ending.NONE), tuple("agr-2", Agreement.Ending.REVOKED));
            assertThat(filed.evolve(new AgreementSuperseded(AGENT, "agr-1", "agr-2", LONG_AGO))
                            .agreement("agr-1")
                            .ending())
                    .isEqualTo(Agreement.Ending.SUPERSEDED);
        }

        @Test
        void are_found_by_id() {
            assertThat(filed.agreement("agr-2")).isNotNull();
            assertThat(filed.agreement("agr-3")).isNull();
        }
    }

    @Nested
    class Permits {
        private RepurchasePermitted used(String permitId) {
            return new RepurchasePermitted(
                    AGENT, STORE, "ord_1", 1, COURSE, LEARNER, RepurchaseCause.OVERRIDE, permitId, LONG_AGO);
        }

        private List<Integer> uses(LedgerEvent... events) {
            return after(events).permits().stream().map(Permit::usesLeft).toList();
        }

        @Test
        void lose_a_use_and_go_with_the_last() {
            assertThat(uses(permit("per_1", JULY, 2), permit("per_2", null, 1), used("per_1")))
                    .containsExactly(1, 1);
            assertThat(uses(permit("per_1", JULY, 2), permit("per_2", null, 1), used("per_2")))
                    .containsExactly(2);
        }

        @Test
        void without_a_number_of_uses_stay() {
            assertThat(after(permit("per_1", null, null), used("per_1")).permits())
                    .hasSize(1);
        }

        @Test
        void that_have_expired_go_with_the_next_grant() {
            AgentState state = after(
                    permit("per_1", LONG_AGO, null),
                    new RepurchasePermitGranted(AGENT, "per_2", COURSE, null, "again", null, null, JULY));

            assertThat(state.permits()).extracting(Permit::permitId).containsExactly("per_2");
        }
    }

    @Test
    void live_seats_are_what_was_bought_less_what_ended_and_a_product_without_any_is_not_kept() {
        AgentState bought = after(new SeatsPurchased(
                AGENT, "ord_1", STORE, 1, PRODUCT, COURSE, 1, 10, 1, 10, "USD", ORGANIZATION, null, null, 1, LONG_AGO));
        AgentState some = bought.evolve(new SeatsVoided(AGENT, "ord_1", 1, PRODUCT, 1, 2, LONG_AGO))
                .evolve(new ReleasedSeatsVoided(AGENT, "ord_1", 1, PRODUCT, 3, 5, LONG_AGO))
                .evolve(new LiveSeatsReduced(AGENT, "ord_1", 1, PRODUCT, 2, LONG_AGO))
                .evolve(new LiveSeatsRestored(AGENT, "ord_1", 1, PRODUCT, 1, LONG_AGO));

        assertThat(some.liveSeats()).isEqualTo(Map.of(PRODUCT, 4L));
        assertThat(some.liveSeatsOf("unheard-of")).isZero();
        assertThat(some.evolve(new LiveSeatsReduced(AGENT, "ord_1", 1, PRODUCT, 4, LONG_AGO))
                        .liveSeats())
                .isEmpty();
    }
}
