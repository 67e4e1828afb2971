package io.seatledger.query.agents;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.AsOfQuery;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.AgentResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers who the agents are and where they stand; an agent sees only itself. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class AgentsController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Agents agents;
    private final PastAgents past;
    private final NamedAgents named;

    AgentsController(ReadModels readModels, Sight sight, Agents agents, PastAgents past, NamedAgents named) {
        this.readModels = readModels;
        this.sight = sight;
        this.agents = agents;
        this.past = past;
        this.named = named;
    }

    /**
     * Which agents are asked for.
     *
     * @param organizationId the organization they belong to today
     */
    record AgentQuery(@Nullable @Id String organizationId, Paging paging) {}

    @ListMapping("/v1/agents")
    Listing<AgentResource> list(
            @Query AgentQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                        AgentResource.class,
                        caller,
                        query.paging(),
                        question -> readModels.read(atLeast, question, sight.agents(caller)),
                        paging -> page(query, Place.of(query, paging, 1), caller))
                .beforeShowing(items -> named.record(caller, "/v1/agents", items));
    }

    @GetMapping(path = "/v1/agents/{agentId}", produces = "application/json")
    ResponseEntity<AgentResource> one(
            @PathVariable @Id String agentId,
            @Query AsOfQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        Shown<AgentResource> shown =
                readModels.read(atLeast, query.asOf(), then -> agent(agentId, caller, then), sight.agents(caller));
        named.record(caller, "/v1/agents/{agentId}", List.of(shown.value()));
        return shown.answer(AgentResource::version);
    }

    private AgentResource agent(String agentId, Caller caller, @Nullable Moment then) {
        Where where = sight.ownAgent(caller, new Where().equal("agent_id", agentId), "agent_id");
        List<Agents.Found> found =
                then == null ? agents.page(where, 1, caller) : past.some(List.of(agentId), caller, then);
        return named.of(found, caller).stream()
                .findFirst()
                .orElseThrow(() -> Shown.notFound("AGENT_NOT_FOUND", "agent", agentId));
    }

    private Page<AgentResource> page(AgentQuery query, Place place, Caller caller) {
        Where where = sight.ownAgent(caller, new Where(), "agent_id").equal("organization_id", query.organizationId());
        place.after().ifPresent(keys -> where.and("agent_id > ?", keys.get(0)));
        Page<Agents.Found> page = place.page(
                agents.page(where, place.fetch(), caller),
                last -> List.of(last.agent().agentId()));
        return new Page<>(named.of(page.items(), caller), page.nextCursor());
    }
}
