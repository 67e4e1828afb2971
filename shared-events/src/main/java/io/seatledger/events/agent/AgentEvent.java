package io.seatledger.events.agent;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one purchasing agent, in the order in which it was decided. */
public sealed interface AgentEvent extends LedgerEvent
        permits AgentRegistered,
                AgentDetailsChanged,
                AgentMovedToOrganization,
                AgentLinkedToLearner,
                AgentUnlinkedFromLearner,
                AgentSuspended,
                AgentReinstated,
                AgreementFiled,
                AgreementRevoked,
                AgreementSuperseded,
                RepurchasePermitGranted,
                RepurchasePermitted,
                SeatsPurchased,
                SeatsVoided,
                ReleasedSeatsVoided,
                PurchaseRefused,
                LiveSeatsReduced,
                LiveSeatsRestored {
    String agentId();

    @Override
    default String stream() {
        return Streams.agent(agentId());
    }
}
