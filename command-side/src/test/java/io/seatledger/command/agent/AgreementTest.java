package io.seatledger.command.agent;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.revoked;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_ALREADY_REVOKED;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_DATES_REVERSED;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_LIMIT_REACHED;
import static io.seatledger.events.value.RefusalCode.STORE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.agent.agreement.FileAgreement;
import io.seatledger.command.agent.agreement.FiledAgreement;
import io.seatledger.command.agent.agreement.RevokeAgreement;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.AgreementStanding;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.value.AgreementKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private static final LocalDate FIRST_OF_JUNE = LocalDate.parse("2026-06-01");

    private final CommandFixture<Agent> agent = CommandFixture.of(Agent.class, "agent:agent-7");

    private static FileAgreement file(String agreementId, LocalDate effectiveFrom, LocalDate expiresOn) {
        return new FileAgreement(
                AGENT,
                agreementId,
                AgreementKind.WHOLESALE,
                List.of(),
                "contract " + agreementId,
                null,
                effectiveFrom,
                expiresOn,
                JUNE);
    }

    private static AgreementFiled filed(String agreementId, LocalDate effectiveFrom, LocalDate expiresOn) {
        return new AgreementFiled(
                AGENT,
                agreementId,
                AgreementKind.WHOLESALE,
                List.of(),
                "contract " + agreementId,
                null,
                effectiveFrom,
                expiresOn,
                JUNE);
    }

    private static AgreementFiled inStores(String agreementId, AgreementKind kind, List<String> storeIds) {
        return new AgreementFiled(AGENT, agreementId, kind, storeIds, "contract", null, FIRST_OF_JUNE, null, LONG_AGO);
    }

    @Nested
    class Filing {
        @ParameterizedTest
        @CsvSource({
            "2026-06-01,,IN_FORCE",
            "2026-06-01,2026-06-01,IN_FORCE",
            "2026-06-02,,FILED",
            "2026-01-01,2026-05-31,EXPIRED"
        })
        void an_agreement_goes_on_file_also_late(LocalDate from, LocalDate until, AgreementStanding expected) {
            agent.given(agentRegistered())
                    .when(file("agr-1", from, until))
                    .records(filed("agr-1", from, until))
                    .accepted(result -> assertThat(result).isEqualTo(new FiledAgreement(true, "agr-1", expected)));
        }

        @Test
        void stores_are_sorted_and_must_exist() {
            FileAgreement command = new FileAgreement(
                    AGENT,
                    "agr-1",
                    AgreementKind.WHOLESALE,
                    List.of("zeta", STORE, "alpha", "zeta"),
                    "contract",
                    null,
                    FIRST_OF_JUNE,
                    null,
                    JUNE);

            assertThat(command.storeIds()).containsExactly("alpha", STORE, "zeta");
            agent.given(agentRegistered(), storeOpened())
                    .when(command)
                    .recordsNothing()
                    .refused(STORE_UNKNOWN, STORE_UNKNOWN);
        }

        @Test
        void dates_in_the_wrong_order_are_refused() {
            agent.given(agentRegistered())
                    .when(file("agr-1", FIRST_OF_JUNE, FIRST_OF_JUNE.minusDays(1)))
                    .recordsNothing()
                    .refused(AGREEMENT_DATES_REVERSED);
        }

        @Test
        void the_same_again_is_no_event_also_when_it_ended_since() {
            agent.given(agentRegistered(), agreement("agr-1", FIRST_OF_JUNE, null), revoked("agr-1"))
                    .when(file("agr-1", FIRST_OF_JUNE, null))
                    .recordsNothing()
                    .accepted(result -> assertThat(result)
                            .isEqualTo(new FiledAgreement(false, "agr-1", AgreementStanding.REVOKED)));
        }

        @Test
        void an_id_that_is_taken_with_other_content_conflicts() {
            agent.given(agentRegistered(), agreement("agr-1", FIRST_OF_JUNE, null))
                    .when(file("agr-1", FIRST_OF_JUNE.plusDays(1), null))
                    .recordsNothing()
                    .conflicting();
        }

        @Test
        void an_unknown_agent_is_missing() {
            agent.when(file("agr-1", FIRST_OF_JUNE, null)).recordsNothing().missing("AGENT_NOT_FOUND");
        }

        @Test
        void there_is_a_limit() {
            agent.given(agentRegistered());
            for (int n = 1; n <= AgentState.AGREEMENTS_MAX; n++) {
                agent.given(agreement("agr-" + n, FIRST_OF_JUNE, null));
            }

            agent.when(file("one-more", FIRST_OF_JUNE, FIRST_OF_JUNE.minusDays(1)))
                    .recordsNothing()
                    .refused(AGREEMENT_DATES_REVERSED, AGREEMENT_LIMIT_REACHED);
        }
    }

    @Nested
    class Superseding {
        @Test
        void a_newer_one_of_the_same_kind_and_stores_takes_the_place_of_the_older() {
            agent.given(agentRegistered(), agreement("old", FIRST_OF_JUNE, null))
                    .when(file("new", FIRST_OF_JUNE, null))
                    .records(filed("new", FIRST_OF_JUNE, null), new AgreementSuperseded(AGENT, "old", "new", JUNE))
                    .accepted();
        }

        @Test
        void other_kinds_other_stores_and_ended_ones_stay() {
            agent.given(
                            agentRegistered(),
                            storeOpened(),
                            inStores("other-kind", AgreementKind.PURCHASING_AGENT, List.of()),
                            inStores("other-stores", AgreementKind.WHOLESALE, List.of(STORE)),
                            inStores("revoked", AgreementKind.WHOLESALE, List.of()),
                            revoked("revoked"),
                            agreement("expired", FIRST_OF_JUNE.minusDays(9), FIRST_OF_JUNE.minusDays(1)))
                    .when(file("new", FIRST_OF_JUNE, null))
                    .records(filed("new", FIRST_OF_JUNE, null))
                    .accepted();
        }

        @ParameterizedTest
        @CsvSource({"2026-06-02,", "2026-05-01,2026-05-31"})
        void one_that_is_not_in_force_when_filed_leaves_the_older_in_force(LocalDate from, LocalDate until) {
            agent.given(agentRegistered(), agreement("old", FIRST_OF_JUNE, null))
                    .when(file("new", from, until))
                    .records(filed("new", from, until))
                    .accepted();
        }

        @Test
        void a_successor_that_begins_after_its_end_stays() {
            agent.given(
                            agentRegistered(),
                            agreement("overlapping", FIRST_OF_JUNE.plusDays(30), null),
                            agreement("successor", FIRST_OF_JUNE.plusDays(31), null))
                    .when(file("new", FIRST_OF_JUNE, FIRST_OF_JUNE.plusDays(30)))
                    .records(
                            filed("new", FIRST_OF_JUNE, FIRST_OF_JUNE.plusDays(30)),
                            new AgreementSuperseded(AGENT, "overlapping", "new", JUNE))
                    .accepted();
        }
    }

    @Nested
    class Revoking {
        private static final RevokeAgreement REVOKE = new RevokeAgreement(AGENT, "agr-1", "fraud", JUNE);

        @Test
        void an_agreement_is_revoked() {
            agent.given(agentRegistered(), agreement())
                    .when(REVOKE)
                    .records(new AgreementRevoked(AGENT, "agr-1", "fraud", JUNE))
                    .accepted(result -> assertThat(AgreementStanding.of(
                                    ((AgentState) ((Saved<?>) result).state()).agreement("agr-1"), JUNE))
                            .isEqualTo(AgreementStanding.REVOKED));
        }

        @Test
        void a_superseded_one_can_be_revoked_too() {
            agent.given(agentRegistered(), agreement(), new AgreementSuperseded(AGENT, "agr-1", "agr-2", LONG_AGO))
                    .when(REVOKE)
                    .records(new AgreementRevoked(AGENT, "agr-1", "fraud", JUNE))
                    .accepted();
        }

        @Test
        void it_is_revoked_once() {
            agent.given(agentRegistered(), agreement(), revoked("agr-1"))
                    .when(REVOKE)
                    .recordsNothing()
                    .refused(AGREEMENT_ALREADY_REVOKED);
        }

        @Test
        void an_unknown_agreement_is_missing() {
            agent.given(agentRegistered()).when(REVOKE).recordsNothing().missing("AGREEMENT_NOT_FOUND");
        }

        @Test
        void an_unknown_agent_is_missing() {
            agent.when(REVOKE).recordsNothing().missing("AGENT_NOT_FOUND");
        }
    }
}
