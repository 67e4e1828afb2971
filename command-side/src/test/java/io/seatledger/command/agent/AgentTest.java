package io.seatledger.command.agent;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.AUGUST;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.permit;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.domain.Facts.suspended;
import static io.seatledger.events.value.RefusalCode.PERMIT_LIMIT_REACHED;
import static io.seatledger.events.value.RefusalCode.STORE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.agent.permit.GrantRepurchasePermit;
import io.seatledger.command.agent.register.RegisterAgent;
import io.seatledger.command.agent.suspension.ReinstateAgent;
import io.seatledger.command.agent.suspension.SuspendAgent;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.AgentStatus;
import io.seatledger.domain.agent.Permit;
import io.seatledger.events.agent.AgentDetailsChanged;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.AgentMovedToOrganization;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.Purpose;
import io.seatledger.resource.AgentResource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgentTest {
    private final CommandFixture<Agent> agent = CommandFixture.of(Agent.class, "agent:agent-7");

    private static AgentState state(Object result) {
        return (AgentState) ((Saved<?>) result).state();
    }

    @Nested
    class Registering {
        private static RegisterAgent register(Patch<String> learnerId, boolean detailsChanged) {
            return new RegisterAgent(AGENT, "person-1", ORGANIZATION, learnerId, detailsChanged, JUNE);
        }

        @Test
        void an_agent_is_registered_without_a_learner_identity() {
            agent.when(register(Patch.leave(), true))
                    .records(new AgentRegistered(AGENT, "person-1", ORGANIZATION, null, JUNE))
                    .accepted(result -> {
                        assertThat(((Saved<?>) result).created()).isTrue();
                        assertThat(state(result).status()).isEqualTo(AgentStatus.ACTIVE);
                    });
        }

        @Test
        void an_agent_is_registered_with_its_learner_identity() {
            agent.when(register(Patch.set(LEARNER), false))
                    .records(new AgentRegistered(AGENT, "person-1", ORGANIZATION, LEARNER, JUNE))
                    .accepted();
        }

        @Test
        void the_same_content_again_is_no_event() {
            agent.given(agentLinked())
                    .when(register(Patch.set(LEARNER), false))
                    .recordsNothing()
                    .accepted(
                            result -> assertThat(((Saved<?>) result).created()).isFalse());
        }

        @Test
        void a_learner_identity_that_is_not_named_stays() {
            agent.given(agentLinked())
                    .when(register(Patch.leave(), false))
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void it_is_linked() {
            agent.given(agentRegistered())
                    .when(register(Patch.set(LEARNER), false))
                    .records(new AgentLinkedToLearner(AGENT, LEARNER, JUNE))
                    .accepted(result -> assertThat(state(result).learnerId()).isEqualTo(LEARNER));
        }

        @Test
        void it_is_unlinked() {
            agent.given(agentLinked())
                    .when(register(Patch.clear(), false))
                    .records(new AgentUnlinkedFromLearner(AGENT, LEARNER, JUNE))
                    .accepted(result -> assertThat(state(result).learnerId()).isNull());
        }

        @Test
        void everything_else_changes_by_an_event_of_its_own() {
            agent.given(agentLinked())
                    .when(new RegisterAgent(AGENT, "person-2", "others", Patch.set("learner-8"), true, JUNE))
                    .records(
                            new AgentDetailsChanged(AGENT, "person-2", JUNE),
                            new AgentMovedToOrganization(AGENT, "others", JUNE),
                            new AgentUnlinkedFromLearner(AGENT, LEARNER, JUNE),
                            new AgentLinkedToLearner(AGENT, "learner-8", JUNE))
                    .accepted(result -> assertThat(state(result))
                            .isEqualTo(new AgentState(
                                    AgentStatus.ACTIVE,
                                    "person-2",
                                    "others",
                                    "learner-8",
                                    List.of(),
                                    List.of(),
                                    Map.of())));
        }

        @Test
        void an_agent_only_known_from_a_refused_purchase_is_registered_like_a_new_one() {
            agent.given(new PurchaseRefused(
                            AGENT,
                            STORE,
                            List.of(),
                            null,
                            Purpose.FOR_OTHERS,
                            false,
                            List.of(),
                            List.of(),
                            new Basis(1, null, null, null, List.of()),
                            LONG_AGO))
                    .when(register(Patch.leave(), true))
                    .records(new AgentRegistered(AGENT, "person-1", ORGANIZATION, null, JUNE))
                    .accepted(
                            result -> assertThat(((Saved<?>) result).created()).isTrue());
        }
    }

    @Nested
    class Suspending {
        private static final SuspendAgent SUSPEND = new SuspendAgent(AGENT, "audit", JUNE);
        private static final ReinstateAgent REINSTATE = new ReinstateAgent(AGENT, "cleared", JUNE);

        @Test
        void an_active_agent_is_suspended() {
            agent.given(agentRegistered())
                    .when(SUSPEND)
                    .records(new AgentSuspended(AGENT, "audit", JUNE))
                    .accepted(result -> assertThat(state(result).status()).isEqualTo(AgentStatus.SUSPENDED));
        }

        @Test
        void a_suspended_agent_is_reinstated() {
            agent.given(agentRegistered(), suspended())
                    .when(REINSTATE)
                    .records(new AgentReinstated(AGENT, "cleared", JUNE))
                    .accepted(result -> assertThat(state(result).status()).isEqualTo(AgentStatus.ACTIVE));
        }

        @Test
        void suspending_again_changes_nothing() {
            agent.given(agentRegistered(), suspended())
                    .when(SUSPEND)
                    .recordsNothing()
                    .accepted();
        }

        @Test
        void reinstating_an_active_agent_changes_nothing() {
            agent.given(agentRegistered()).when(REINSTATE).recordsNothing().accepted();
        }

        @Test
        void an_unknown_agent_is_missing() {
            agent.when(SUSPEND).recordsNothing().missing("AGENT_NOT_FOUND");
        }
    }

    @Nested
    class Repurchase_permits {
        private static GrantRepurchasePermit grant(String storeId) {
            return new GrantRepurchasePermit(AGENT, "per_1", COURSE, storeId, "retake agreed", AUGUST, 2, JUNE);
        }

        @Test
        void a_permit_is_granted() {
            agent.given(agentRegistered())
                    .when(grant(null))
                    .records(
                            new RepurchasePermitGranted(AGENT, "per_1", COURSE, null, "retake agreed", AUGUST, 2, JUNE))
                    .accepted(result -> assertThat(state(result).permits())
                            .containsExactly(new Permit("per_1", COURSE, null, "retake agreed", AUGUST, 2)));
        }

        @Test
        void a_permit_names_a_store_that_exists() {
            agent.given(agentRegistered(), storeOpened()).when(grant(STORE)).accepted();
        }

        @Test
        void a_permit_for_an_unknown_store_is_refused() {
            agent.given(agentRegistered()).when(grant(STORE)).recordsNothing().refused(STORE_UNKNOWN);
        }

        @Test
        void an_unknown_agent_is_missing() {
            agent.when(grant(null)).recordsNothing().missing("AGENT_NOT_FOUND");
        }

        @Test
        void there_is_a_limit_that_expired_ones_do_not_count_towards() {
            agent.given(agentRegistered(), permit("expiring", JULY, null));
            for (int n = 1; n < AgentState.PERMITS_MAX; n++) {
                agent.given(permit("per-" + n, null, null));
            }

            agent.when(grant(null)).recordsNothing().refused(PERMIT_LIMIT_REACHED);
        }

        @Test
        void expired_ones_go_with_the_next_grant() {
            agent.given(agentRegistered(), permit("expired", JUNE, null), permit("holding", JULY, null))
                    .when(grant(null))
                    .accepted(result -> assertThat(state(result).permits())
                            .extracting(Permit::permitId)
                            .containsExactly("holding", "per_1"));
        }
    }

    @Nested
    class The_answer {
        @Test
        void shows_standing_and_permits_as_of_the_time_of_the_answer() {
            AgentState state = AgentState.EMPTY
                    .evolve(agentLinked())
                    .evolve(agreement("agr-1", LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30")))
                    .evolve(permit("expired", JUNE, 1))
                    .evolve(new RepurchasePermitGranted(
                            AGENT, "holding", COURSE, STORE, "retake agreed", JULY, 3, LONG_AGO));

            assertThat(AgentAnswer.of(AGENT, state, "Ada", "ada@example.org", List.of(), JUNE, 4))
                    .isEqualTo(new AgentResource(
                            AGENT,
                            "Ada",
                            "ada@example.org",
                            ORGANIZATION,
                            LEARNER,
                            "ACTIVE",
                            List.of(new AgentResource.Agreement(
                                    "agr-1",
                                    AgreementKind.WHOLESALE,
                                    List.of(),
                                    "contract agr-1",
                                    LocalDate.parse("2026-06-01"),
                                    LocalDate.parse("2026-06-30"),
                                    "IN_FORCE")),
                            List.of(new AgentResource.Permit("holding", COURSE, STORE, "retake agreed", JULY, 3)),
                            List.of(),
                            4));
        }
    }
}
