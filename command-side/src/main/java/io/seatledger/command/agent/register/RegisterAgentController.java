package io.seatledger.command.agent.register;

import io.seatledger.command.agent.AgentAnswers;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.person.PersonState;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.value.Patch;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Settable;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import io.seatledger.resource.AgentResource;
import jakarta.validation.constraints.Email;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Registers agents and changes what is known of them; name and e-mail address go to the vault only. */
@RestController
class RegisterAgentController {
    private final Vault vault;
    private final Ids ids;
    private final AgentAnswers agents;

    RegisterAgentController(Vault vault, Ids ids, AgentAnswers agents) {
        this.vault = vault;
        this.ids = ids;
        this.agents = agents;
    }

    /** {@code learnerId} left out leaves the link, {@code null} unlinks. */
    record AgentBody(
            @Text(max = Text.NAME_MAX) String name,
            @Email String email,
            @Id String organizationId,
            Settable<@Id @Nullable String> learnerId) {
        PersonalData details() {
            return PersonalData.ofAgent(name, email);
        }
    }

    @Allowed(Role.ADMIN)
    @Answered(
            value = AgentResource.class,
            status = {200, 201})
    @PutMapping("/v1/agents/{agentId}")
    ResponseEntity<byte[]> put(
            @PathVariable @Id String agentId, @RequestBody AgentBody body, CommandExchange exchange) {
        String freshRef = ids.person();
        return exchange.on(AgentState.KIND, agentId)
                .<Saved<AgentState>>send(
                        "RegisterAgent",
                        attempt -> command(agentId, freshRef, body, exchange, attempt),
                        (saved, attempt, decided) -> {
                            long version = attempt.versionAfter(AgentState.KIND, agentId, decided);
                            return exchange.answers()
                                    .saved(
                                            saved.created(),
                                            agents.of(
                                                    agentId,
                                                    saved.state(),
                                                    Optional.of(body.details()),
                                                    attempt,
                                                    exchange.acceptedAt(),
                                                    version),
                                            version);
                        });
    }

    /**
     * The agent's stream and its person's are looked at before the vault: should the details change or be erased in between,
     * the append notices. An erased person never comes back; its agent gets another.
     */
    private RegisterAgent command(
            String agentId, String freshRef, AgentBody body, CommandExchange exchange, Attempt attempt) {
        AgentState known = attempt.read(AgentState.KIND, agentId);
        boolean there = known.registered()
                && !attempt.read(PersonState.KIND, known.personRef()).erased();
        String ref = there ? known.personRef() : freshRef;
        boolean changed = !vault.read(ref).equals(Optional.of(body.details()));
        if (changed) {
            attempt.keep(vault.sealOver(ref, body.details()));
        }
        return new RegisterAgent(
                agentId,
                ref,
                body.organizationId(),
                new Patch<>(body.learnerId().given(), body.learnerId().value()),
                changed,
                exchange.acceptedAt());
    }
}
