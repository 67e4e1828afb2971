package io.seatledger.query.groups;

import io.seatledger.query.reading.Where;
import io.seatledger.resource.GroupResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads groups with the agents granted on them, in one statement, in order of ids. */
@Component
class Groups {
    private static final String SELECT = """
            select g.*, array(
                select a.agent_id from reporting.group_agents a where a.group_id = g.group_id order by a.agent_id) as agents
            from (select * from reporting.groups\s""";

    private final JdbcClient db;

    Groups(JdbcClient db) {
        this.db = db;
    }

    List<GroupResource> page(Where where, int limit) {
        return db.sql(SELECT + where.sql() + " order by group_id limit ?) g order by g.group_id")
                .params(where.values(limit))
                .query(Groups::group)
                .list();
    }

    private static GroupResource group(ResultSet row, int number) throws SQLException {
        return new GroupResource(
                row.getString("group_id"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("organization_id"),
                row.getString("parent_id"),
                List.of((String[]) row.getArray("agents").getArray()),
                row.getLong("version"));
    }
}
