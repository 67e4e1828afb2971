package io.seatledger.query.cases;

import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Where;
import io.seatledger.query.seats.SeatSight;
import io.seatledger.resource.RequestResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requests, the newest first, with one statement. */
@Component
class Requests {
    /** A cancellation is about all seats of its order. */
    private static final String SEATS =
            "s.number = c.number where l.order_id = c.order_id and l.line = coalesce(c.line, l.line)";

    private final JdbcClient db;
    private final SeatSight sight;

    Requests(JdbcClient db, SeatSight sight) {
        this.db = db;
        this.sight = sight;
    }

    /** A request with its place in lists. */
    record Listed(long position, RequestResource request) {}

    List<Listed> page(Where where, int limit, Caller caller) {
        return db.sql("select * from reporting.requests c "
                        + sight.cases(caller, where, SEATS).sql() + " order by c.position desc limit ?")
                .params(where.values(limit))
                .query(Requests::request)
                .list();
    }

    private static Listed request(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getLong("position"),
                new RequestResource(
                        row.getString("request_id"),
                        RequestKind.valueOf(row.getString("kind")),
                        RequestStatus.valueOf(row.getString("status")),
                        row.getString("seat_id"),
                        row.getString("order_id"),
                        row.getString("store_id"),
                        row.getString("agent_id"),
                        row.getString("requested_by"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("comments"),
                        row.getString("decided_by"),
                        row.getString("notes"),
                        row.getLong("version")));
    }
}
