package io.seatledger.query.groups;

import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.group.GroupChanged;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds groups and the agents granted on them. */
@Component
@ProcessingGroup("groups")
class GroupsProjection implements Projection {
    private final ReadModelWriter rows;

    GroupsProjection(ReadModelWriter rows) {
        this.rows = rows;
    }

    @Override
    public List<String> tables() {
        return List.of("group_agents", "groups");
    }

    @EventHandler
    void on(GroupCreated event, LoggedEvent logged) {
        rows.one(
                "insert into groups values (?, ?, ?, ?, ?, ?)",
                event.groupId(),
                event.name(),
                event.shortName(),
                event.organizationId(),
                event.parentId(),
                logged.sequence() + 1);
    }

    @EventHandler
    void on(GroupChanged event, LoggedEvent logged) {
        rows.one(
                """
                update groups set name = ?, short_name = ?, organization_id = ?, parent_id = ?, version = ?
                where group_id = ?""",
                event.name(),
                event.shortName(),
                event.organizationId(),
                event.parentId(),
                logged.sequence() + 1,
                event.groupId());
    }

    @EventHandler
    void on(AgentGrantedOnGroup event, LoggedEvent logged) {
        rows.one("insert into group_agents values (?, ?)", event.groupId(), event.agentId());
        raiseVersion(event.groupId(), logged);
    }

    @EventHandler
    void on(AgentGrantWithdrawn event, LoggedEvent logged) {
        rows.one("delete from group_agents where group_id = ? and agent_id = ?", event.groupId(), event.agentId());
        raiseVersion(event.groupId(), logged);
    }

    private void raiseVersion(String groupId, LoggedEvent logged) {
        rows.one("update groups set version = ? where group_id = ?", logged.sequence() + 1, groupId);
    }
}
