package io.seatledger.query.agents;

import io.seatledger.events.Streams;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.Vault;
import io.seatledger.query.reading.Disclosure;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.AgentResource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts names and addresses from the vault to agents, for those who may see them, with one query for all. A caller of some
 * stores may see those of agents that had a decision there; the others are nobody it ever dealt with.
 */
@Component
class NamedAgents {
    private final Vault vault;
    private final Disclosure disclosure;
    private final JdbcClient db;

    NamedAgents(Vault vault, Disclosure disclosure, JdbcClient db) {
        this.vault = vault;
        this.disclosure = disclosure;
        this.db = db;
    }

    List<AgentResource> of(List<Agents.Found> found, Caller caller) {
        if (!disclosure.mayDisclose(caller)) {
            return found.stream().map(Agents.Found::agent).toList();
        }
        Predicate<Agents.Found> known = known(found, caller);
        Map<String, PersonalData> persons = vault.readAll(
                found.stream().filter(known).map(Agents.Found::personRef).toList());
        return found.stream()
                .map(one -> named(one.agent(), persons.get(one.personRef())))
                .toList();
    }

    private Predicate<Agents.Found> known(List<Agents.Found> found, Caller caller) {
        Set<String> only = caller.storeIds();
        if (only == null) {
            return one -> true;
        }
        Where where = new Where()
                .among(
                        "agent_id",
                        found.stream().map(one -> one.agent().agentId()).toList())
                .among("store_id", only);
        Set<String> ids = Set.copyOf(db.sql("select distinct agent_id from reporting.decisions " + where.sql())
                .params(where.values())
                .query(String.class)
                .list());
        return one -> ids.contains(one.agent().agentId());
    }

    /** Records whose names an answer shows. */
    void record(Caller caller, String route, List<AgentResource> shown) {
        disclosure.record(
                caller,
                route,
                shown.stream()
                        .filter(agent -> agent.name() != null)
                        .map(agent -> Streams.agent(agent.agentId()))
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
