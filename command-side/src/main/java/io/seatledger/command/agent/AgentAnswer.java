package io.seatledger.command.agent;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.Agreement;
import io.seatledger.domain.agent.AgreementStanding;
import io.seatledger.domain.agent.Permit;
import io.seatledger.resource.AgentResource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders an agent and its standing. */
public final class AgentAnswer {
    private AgentAnswer() {}

    /**
     * The agent as callers see it.
     *
     * @param name from the vault, {@code null} for callers who may not see it; so is {@code email}
     * @param enrollments of its own learner identity
     * @param at the time of the answer: standing and permits are as of then
     */
    public static AgentResource of(
            String agentId,
            AgentState agent,
            @Nullable String name,
            @Nullable String email,
            List<AgentResource.Enrollment> enrollments,
            Instant at,
            long version) {
        return new AgentResource(
                agentId,
                name,
                email,
                agent.organizationId(),
                agent.learnerId(),
                agent.status().name(),
                agent.agreements().stream().map(agreement -> of(agreement, at)).toList(),
                agent.permits().stream()
                        .filter(permit -> permit.holdsAt(at))
                        .map(AgentAnswer::of)
                        .toList(),
                enrollments,
                version);
    }

    /** The agreement as callers see it. */
    public static AgentResource.Agreement of(Agreement agreement, Instant at) {
        return new AgentResource.Agreement(
                agreement.agreementId(),
                agreement.kind(),
                agreement.storeIds(),
                agreement.documentReference(),
                agreement.effectiveFrom(),
                agreement.expiresOn(),
                AgreementStanding.of(agreement, at).name());
    }

    private static AgentResource.Permit of(Permit permit) {
        return new AgentResource.Permit(
                permit.permitId(),
                permit.courseId(),
                permit.storeId(),
                permit.reason(),
                permit.expiresAt(),
                permit.usesLeft());
    }
}
