package io.seatledger.query.agents;

import io.seatledger.platform.security.Caller;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import io.seatledger.query.reading.Disclosure;
import io.seatledger.resource.AgentResource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names and addresses from the vault to agents, for those who may see them, with one query for all. */
@Component
class NamedAgents {
    private final Vault vault;
    private final Disclosure disclosure;

    NamedAgents(Vault vault, Disclosure disclosure) {
        this.vault = vault;
        this.disclosure = disclosure;
    }

    List<AgentResource> of(List<Agents.Found> found, Caller caller) {
        if (!disclosure.mayDisclose(caller)) {
            return found.stream().map(Agents.Found::agent).toList();
        }
        Map<String, PersonalData> persons =
                vault.readAll(found.stream().map(Agents.Found::personRef).toList());
        return found.stream()
                .map(one -> named(one.agent(), persons.get(one.personRef())))
                .toList();
    }

    /** Records whose names an answer shows. */
    void record(Caller caller, String route, List<AgentResource> shown) {
        disclosure.record(
                caller,
                route,
                shown.stream()
                        .filter(agent -> agent.name() != null)
                        .map(AgentResource::agentId)
                        .toList());
    }

    /** An erased person has neither. */
    private static AgentResource named(AgentResource agent, @Nullable PersonalData person) {
        return person == null
                ? agent
                : new AgentResource(
                        agent.agentId(),
                        person.name(),
                        person.email(),
                        agent.organizationId(),
                        agent.learnerId(),
                        agent.status(),
                        agent.agreements(),
                        agent.permits(),
                        agent.enrollments(),
                        agent.version());
    }
}
