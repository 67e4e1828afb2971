package io.seatledger.command.agent;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.agent.AgentState;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What commands on an agent have in common that answer with the agent. An answer that is kept under an idempotency key leaves
 * name and e-mail address out: erasing a person must not leave them in receipts.
 */
@Component
public class AgentExchange {
    private final AgentAnswers agents;

    AgentExchange(AgentAnswers agents) {
        this.agents = agents;
    }

    /** Sends a command and answers with the agent as it is afterwards. */
    public ResponseEntity<byte[]> send(CommandExchange exchange, String agentId, String name, Object command) {
        return exchange.on(AgentState.KIND, agentId)
                .<Saved<AgentState>>send(name, attempt -> command, (saved, attempt, decided) -> {
                    long version = attempt.versionAfter(AgentState.KIND, agentId, decided);
                    return exchange.answers()
                            .resource(
                                    200,
                                    agents.of(
                                            agentId,
                                            saved.state(),
                                            exchange.answerIsKept()
                                                    ? Optional.empty()
                                                    : agents.detailsOf(saved.state()),
                                            attempt,
                                            exchange.acceptedAt(),
                                            version),
                                    version);
                });
    }
}
