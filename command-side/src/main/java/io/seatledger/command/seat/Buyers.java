package io.seatledger.command.seat;

import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.Learners;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.domain.agent.AgentState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the learner identity of an agent that buys for itself, under all its keys. */
@Component
public class Buyers {
    private final Learners learners;

    Buyers(Learners learners) {
        this.learners = learners;
    }

    /** As far as this instance knows; the decision looks again whom the agent is linked to. {@code null} when to nobody. */
    public @Nullable ResolvedLearner identityOf(String agentId, Attempt attempt) {
        String learnerId = attempt.peek(AgentState.KIND, agentId).learnerId();
        return learnerId == null ? null : learners.resolve(new LearnerBody(learnerId, null, null, null), attempt);
    }
}
