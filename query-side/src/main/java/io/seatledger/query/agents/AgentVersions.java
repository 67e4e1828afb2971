package io.seatledger.query.agents;

import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a page raises agents to. An agent that is not registered can be turned away too: its stream has events, but
 * there is no one to show.
 */
final class AgentVersions implements PageWork {
    private static final GatheredInsert RAISED = new GatheredInsert(1, """
            update agents a set version = t.version from unnest(?, ?) t (agent_id, version)
            where a.agent_id = t.agent_id""", List.of("text", "int8"));

    private final Map<String, Long> versions = new LinkedHashMap<>();

    void raised(String agentId, long version) {
        versions.put(agentId, version);
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        rows.sum(
                RAISED,
                versions.entrySet().stream()
                        .map(agent -> new @Nullable Object[] {agent.getKey(), agent.getValue()})
                        .toList());
    }
}
