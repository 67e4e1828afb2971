package io.seatledger.command.agent.agreement;

import io.seatledger.command.agent.AgentReasons;
import io.seatledger.command.agent.UnknownStores;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.Agreement;
import io.seatledger.domain.agent.AgreementStanding;
import io.seatledger.events.agent.AgentEvent;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Agreements are filed for registered agents, and revoked once.
 *
 * <p>One that is in force when filed supersedes every older one of the same kind and the same stores whose days overlap
 * its own. One filed for the future or too late supersedes nothing: the agent would be left without any.
 */
public final class AgreementPolicy {
    private AgreementPolicy() {}

    public static Decision<FiledAgreement> decide(FileAgreement c, AgentState agent, UnknownStores facts) {
        if (!agent.registered()) {
            return AgentReasons.missing(c.agentId());
        }
        Agreement before = agent.agreement(c.agreementId());
        Agreement filed = Agreement.filed(c.filed());
        if (before != null) {
            return before.ended(Agreement.Ending.NONE).equals(filed)
                    ? Decision.accepted(result(false, before, c.acceptedAt()))
                    : Decision.conflicting("Agreement " + c.agreementId() + " is on file with other content.");
        }
        List<Reason> reasons = reasons(c, agent, facts);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        List<AgentEvent> events = new ArrayList<>();
        events.add(c.filed());
        superseded(filed, agent, c.acceptedAt())
                .forEach(old -> events.add(
                        new AgreementSuperseded(c.agentId(), old.agreementId(), c.agreementId(), c.acceptedAt())));
        return Decision.accepted(result(true, filed, c.acceptedAt()), events);
    }

    public static Decision<Saved<AgentState>> decide(RevokeAgreement c, AgentState agent) {
        if (!agent.registered()) {
            return AgentReasons.missing(c.agentId());
        }
        Agreement agreement = agent.agreement(c.agreementId());
        if (agreement == null) {
            return Decision.missing("AGREEMENT_NOT_FOUND", "There is no agreement " + c.agreementId() + '.');
        }
        if (agreement.ending() == Agreement.Ending.REVOKED) {
            return Decision.refused(Reason.of(
                    RefusalCode.AGREEMENT_ALREADY_REVOKED,
                    "Agreement " + c.agreementId() + " was revoked already.",
                    Map.of("agreementId", c.agreementId())));
        }
        return Saved.changed(
                agent, List.of(new AgreementRevoked(c.agentId(), c.agreementId(), c.reason(), c.acceptedAt())));
    }

    private static List<Reason> reasons(FileAgreement c, AgentState agent, UnknownStores facts) {
        List<Reason> reasons = new ArrayList<>(AgentReasons.unknownStores(facts.storeIds()));
        if (c.expiresOn() != null && c.expiresOn().isBefore(c.effectiveFrom())) {
            reasons.add(Reason.of(
                    RefusalCode.AGREEMENT_DATES_REVERSED,
                    "The agreement would expire before it takes effect.",
                    Map.of("effectiveFrom", c.effectiveFrom(), "expiresOn", c.expiresOn())));
        }
        if (agent.agreements().size() >= AgentState.AGREEMENTS_MAX) {
            reasons.add(AgentReasons.limitReached(RefusalCode.AGREEMENT_LIMIT_REACHED, AgentState.AGREEMENTS_MAX));
        }
        return reasons;
    }

    private static Stream<Agreement> superseded(Agreement filed, AgentState agent, Instant at) {
        if (AgreementStanding.of(filed, at) != AgreementStanding.IN_FORCE) {
            return Stream.empty();
        }
        LocalDate last = filed.expiresOn();
        return agent.agreements().stream()
                .filter(old -> old.kind() == filed.kind() && old.storeIds().equals(filed.storeIds()))
                .filter(old -> live(AgreementStanding.of(old, at)))
                .filter(old -> last == null || !old.effectiveFrom().isAfter(last));
    }

    private static boolean live(AgreementStanding standing) {
        return standing == AgreementStanding.FILED || standing == AgreementStanding.IN_FORCE;
    }

    private static FiledAgreement result(boolean created, Agreement agreement, Instant at) {
        return new FiledAgreement(created, agreement.agreementId(), AgreementStanding.of(agreement, at));
    }
}
