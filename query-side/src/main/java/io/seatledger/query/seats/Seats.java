package io.seatledger.query.seats;

import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Where;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final String SOME = "select " + FoundSeat.COLUMNS.replace("s.number", "n.number")
            + " from unnest(?, ?, ?) n (order_id, line, number)"
            + " join reporting.seat_lines l on l.order_id = n.order_id and l.line = n.line"
            + " left join reporting.seats s on s.order_id = l.order_id and s.line = l.line and s.number = n.number ";

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
            return query.learner() != null || caller.role() == Role.LEARNER || isOwn(query.state());
        }
    }

    /** Whether a seat has the state only by what happened to itself. */
    static boolean isOwn(@Nullable SeatState state) {
        return state != null && OWN.contains(state);
    }

    /** Sort keys of a seat. */
    record After(long position, int line, int number) {
        static After of(FoundSeat seat) {
            return new After(seat.position(), seat.id().line(), seat.id().number());
        }
    }

    /**
     * Seats that may be wanted at a moment: those of orders placed by then, in order.
     *
     * @param touched only those that something happened to
     */
    List<FoundSeat> candidates(Wanted wanted, boolean touched, Moment then, Caller caller) {
        Where orders = new Where().and("l.position <= ?", then.position());
        return touched ? touched(wanted, caller, orders) : LineSearch.page(db, sight, wanted, caller, orders);
    }

    /** The seats of the newest order first, those of an order by line and number. */
    List<FoundSeat> page(Wanted wanted, Caller caller) {
        return wanted.touchedOnly(caller)
                ? touched(wanted, caller, new Where())
                : LineSearch.page(db, sight, wanted, caller, new Where());
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

    /** Those of the seats that the caller may see, in no order. */
    List<FoundSeat> some(Collection<SeatId> ids, Caller caller) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<SeatId> all = List.copyOf(ids);
        List<Object> values = new ArrayList<>(List.of(
                all.stream().map(SeatId::orderId).toArray(String[]::new),
                all.stream().map(SeatId::line).toArray(Integer[]::new),
                all.stream().map(SeatId::number).toArray(Integer[]::new)));
        Where where = sight.seats(caller, new Where().and("n.number between 1 and l.quantity"));
        values.addAll(where.values());
        return db.sql(SOME + where.sql()).params(values).query(FoundSeat::of).list();
    }

    /** Whether there is such a seat for the caller to see. */
    public boolean visible(SeatId id, Caller caller) {
        return one(id, caller).isPresent();
    }

    private List<FoundSeat> touched(Wanted wanted, Caller caller, Where orders) {
        SeatQuery query = wanted.query();
        Where where = lineFilters(query, orders);
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
