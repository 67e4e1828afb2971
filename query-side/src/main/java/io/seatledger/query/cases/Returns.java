package io.seatledger.query.cases;

import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.reading.Where;
import io.seatledger.query.seats.SeatSight;
import io.seatledger.resource.ReturnResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads returns, the newest first, with one statement. */
@Component
class Returns {
    private static final String SEATS =
            "s.return_id = c.return_id where l.order_id = c.order_id and s.return_id is not null";

    private final JdbcClient db;
    private final SeatSight sight;
    private final ReadModelJson json;

    Returns(JdbcClient db, SeatSight sight, ReadModelJson json) {
        this.db = db;
        this.sight = sight;
        this.json = json;
    }

    /** A return with its place in lists. */
    record Listed(long position, ReturnResource returned) {}

    List<Listed> page(Where where, int limit, Caller caller) {
        return db.sql("select * from reporting.returns c "
                        + sight.cases(caller, where, SEATS).sql() + " order by c.position desc limit ?")
                .params(where.values(limit))
                .query(this::returned)
                .list();
    }

    private Listed returned(ResultSet row, int number) throws SQLException {
        String orderId = row.getString("order_id");
        String currency = row.getString("currency");
        Long refund = row.getObject("refund_minor", Long.class);
        return new Listed(
                row.getLong("position"),
                new ReturnResource(
                        row.getString("return_id"),
                        orderId,
                        row.getString("store_id"),
                        row.getString("agent_id"),
                        seats(orderId, json.readList(row.getString("seats"), SeatSpan.class)),
                        ReturnStatus.valueOf(row.getString("status")),
                        row.getString("reason"),
                        new Money(row.getLong("value_minor"), currency),
                        refund == null ? null : new Money(refund, currency),
                        constant(Disposition.class, row.getString("disposition")),
                        constant(ReturnedEnrollment.class, row.getString("enrollment")),
                        row.getString("requested_by"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by"),
                        row.getString("reference"),
                        row.getString("notes"),
                        row.getLong("version")));
    }

    private static List<String> seats(String orderId, List<SeatSpan> spans) {
        return spans.stream()
                .flatMap(span -> IntStream.rangeClosed(span.from(), span.to())
                        .mapToObj(seat -> new SeatId(orderId, span.line(), seat).toString()))
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
