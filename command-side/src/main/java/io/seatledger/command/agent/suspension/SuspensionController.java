package io.seatledger.command.agent.suspension;

import io.seatledger.command.agent.AgentExchange;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.AgentResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Suspends agents and lets them buy again. */
@RestController
class SuspensionController {
    private final AgentExchange agents;

    SuspensionController(AgentExchange agents) {
        this.agents = agents;
    }

    @Allowed(Role.ADMIN)
    @Answered(AgentResource.class)
    @PostMapping("/v1/agents/{agentId}/suspend")
    ResponseEntity<byte[]> suspend(
            @PathVariable @Id String agentId, @RequestBody ReasonBody body, CommandExchange exchange) {
        return agents.send(
                exchange, agentId, "SuspendAgent", new SuspendAgent(agentId, body.reason(), exchange.acceptedAt()));
    }

    @Allowed(Role.ADMIN)
    @Answered(AgentResource.class)
    @PostMapping("/v1/agents/{agentId}/reinstate")
    ResponseEntity<byte[]> reinstate(
            @PathVariable @Id String agentId, @RequestBody ReasonBody body, CommandExchange exchange) {
        return agents.send(
                exchange, agentId, "ReinstateAgent", new ReinstateAgent(agentId, body.reason(), exchange.acceptedAt()));
    }
}
