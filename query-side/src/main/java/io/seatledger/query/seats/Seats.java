package io.seatledger.query.seats;

import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads seats, those that nothing ever happened to included, with one statement for a page of any size. What only touched seats
 * can answer to is asked of their rows; all else goes over the lines, and no further into a line than the page can need.
 */
@Component
public class Seats {
    /** States that a seat has only by what happened to itself. */
    private static final Set<SeatState> OWN = Set.of(
            SeatState.APPROVAL_PENDING,
            SeatState.AWAITING,
            SeatState.ASSIGNED,
            SeatState.RETURN_PENDING,
            SeatState.RETURNED,
            SeatState.EXPIRED);

    private static final String TOUCHED = "select " + FoundSeat.COLUMNS
            + " from reporting.seats s join reporting.seat_lines l on l.order_id = s.order_id and l.line = s.line ";
    private static final String ONE = "select " + FoundSeat.COLUMNS.replace("s.number", "n.number")
            + " from reporting.seat_lines l cross join (select ?::integer as number) n left join reporting.seats s"
            + " on s.order_id = l.order_id and s.line = l.line and s.number = n.number ";

    private final JdbcClient db;
    private final SeatSight sight;

    Seats(JdbcClient db, SeatSight sight) {
        this.db = db;
        this.sight = sight;
    }

    /**
     * Which seats a page shows.
     *
     * @param persons references of those with the e-mail address asked for, {@code null} when none was
     * @param after sort keys of the last seat of the page before, {@code null} on the first
     */
    record Wanted(
            SeatQuery query,
            @Nullable List<String> persons,
            @Nullable After after,
            int limit) {
        boolean touchedOnly(Caller caller) {
            SeatState state = query.state();
            return query.learner() != null || caller.role() == Role.LEARNER || (state != null && OWN.contains(state));
        }
    }

    /** Sort keys of a seat. */
    record After(long position, int line, int number) {}

    /** The seats of the newest order first, those of an order by line and number. */
    List<FoundSeat> page(Wanted wanted, Caller caller) {
        return wanted.touchedOnly(caller) ? touched(wanted, caller) : LineSearch.page(db, sight, wanted, caller);
    }

    Optional<FoundSeat> one(SeatId id, Caller caller) {
        Where where = new Where()
                .equal("l.order_id", id.orderId())
                .equal("l.line", id.line())
                .and("n.number between 1 and l.quantity");
        List<Object> values = new ArrayList<>(List.of(id.number()));
        values.addAll(sight.seats(caller, where).values());
        return db.sql(ONE + where.sql()).params(values).query(FoundSeat::of).optional();
    }

    /** Whether there is such a seat for the caller to see. */
    public boolean visible(SeatId id, Caller caller) {
        return one(id, caller).isPresent();
    }

    private List<FoundSeat> touched(Wanted wanted, Caller caller) {
        SeatQuery query = wanted.query();
        Where where = lineFilters(query, new Where());
        SeatState state = query.state();
        if (state != null) {
            if (OWN.contains(state)) {
                where.equal("s.state", state);
            } else {
                where.and("s.state is null").equal("l.state", state);
            }
        }
        if (query.groupId() != null) {
            where.equal(SeatSight.OWNER, query.groupId());
        }
        List<String> persons = wanted.persons();
        if (persons != null) {
            where.among("s.person_ref", persons);
        } else {
            where.equal("s.learner_id", query.learner());
        }
        After after = wanted.after();
        if (after != null) {
            where.and(
                    "s.position <= ? and (s.position < ? or (s.line, s.number) > (?, ?))",
                    after.position(),
                    after.position(),
                    after.line(),
                    after.number());
        }
        return db.sql(TOUCHED + sight.seats(caller, where).sql()
                        + " order by s.position desc, s.line, s.number limit ?")
                .params(where.values(wanted.limit()))
                .query(FoundSeat::of)
                .list();
    }

    static Where lineFilters(SeatQuery query, Where where) {
        return where.equal("l.order_id", query.orderId())
                .equal("l.line", query.line())
                .equal("l.product_id", query.productId())
                .equal("l.store_id", query.storeId())
                .equal("l.agent_id", query.agentId());
    }
}
