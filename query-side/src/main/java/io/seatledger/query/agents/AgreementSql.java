package io.seatledger.query.agents;

import io.seatledger.events.value.AgreementKind;
import io.seatledger.resource.AgentResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Agreements with where they stand on a day: in force from {@code effective_from} to {@code expires_on}, both included. */
final class AgreementSql {
    /** Columns of an agreement and its status; takes today twice. */
    static final String COLUMNS = """
            agent_id, agreement_id, filed, kind, store_ids, document_reference, effective_from, expires_on,
            case when ended is not null then ended
                 when effective_from > ? then 'FILED'
                 when expires_on < ? then 'EXPIRED'
                 else 'IN_FORCE' end as status""";

    private AgreementSql() {}

    static AgentResource.Agreement agreement(ResultSet row) throws SQLException {
        return new AgentResource.Agreement(
                row.getString("agreement_id"),
                AgreementKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("store_ids").getArray()),
                row.getString("document_reference"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("status"));
    }
}
