package io.seatledger.query.seats;

import io.seatledger.events.value.SeatState;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of seats that may have no row: numbers of lines in order, joined with what happened to them. Of each line only so many
 * numbers are looked at as the page can need: its size and, when seats are wanted that stand where their line does, as many more
 * as do not. Only where owner groups decide within a line all of it is looked at.
 */
final class LineSearch {
    /** More seats than a line can have. */
    static final int ALL = 1_000_000;

    private LineSearch() {}

    static List<FoundSeat> page(JdbcClient db, SeatSight sight, Seats.Wanted wanted, Caller caller, Where orders) {
        List<Object> values = new ArrayList<>();
        String lines = lines(sight, wanted, caller, orders, values);
        String numbers = numbers(sight, wanted, caller, values);
        values.add(wanted.limit());
        return db.sql("select " + FoundSeat.COLUMNS + " from (" + lines + ") l cross join lateral (" + numbers
                        + ") s order by l.position desc, l.line, s.number limit ?")
                .params(values)
                .query(FoundSeat::of)
                .list();
    }

    /** Lines that may have such seats, the first number of each to look at, and how many. */
    private static String lines(
            SeatSight sight, Seats.Wanted wanted, Caller caller, Where orders, List<Object> values) {
        SeatQuery query = wanted.query();
        Seats.After after = wanted.after();
        Seats.After start = after == null ? new Seats.After(Long.MAX_VALUE, 0, 0) : after;
        Collections.addAll(values, start.position(), start.line(), start.number() + 1);
        String count = count(wanted, caller, values);
        Where where = Seats.lineFilters(query, orders)
                .and(
                        "(l.position < ? or (l.position = ? and l.line >= ?))",
                        start.position(),
                        start.position(),
                        start.line());
        SeatState state = query.state();
        if (state != null) {
            where.equal("l.state", state).and("l.following > 0");
        }
        String group = query.groupId();
        if (group != null) {
            where.and(
                    "(l.group_id = ? or exists (select from reporting.seats r where r.regrouped and r.group_id = ?"
                            + " and r.order_id = l.order_id and r.line = l.line))",
                    group,
                    group);
        }
        values.addAll(sight.lines(caller, where).values());
        return "select l.*, case when l.position = ? and l.line = ? then ? else 1 end as first, " + count + " as count"
                + " from reporting.seat_lines l " + where.sql() + " order by l.position desc, l.line";
    }

    private static String count(Seats.Wanted wanted, Caller caller, List<Object> values) {
        String enough = wanted.limit() + (wanted.query().state() == null ? "" : " + l.quantity - l.following");
        boolean byGroup = wanted.query().groupId() != null;
        if (!byGroup && caller.role() != Role.AGENT) {
            return enough;
        }
        String own = "false";
        if (!byGroup) {
            values.add(Sight.agentOf(caller));
            own = "l.agent_id = ?";
        }
        return "case when " + own + " or not exists (select from reporting.seats r where r.regrouped"
                + " and r.order_id = l.order_id and r.line = l.line) then " + enough + " else " + ALL + " end";
    }

    private static String numbers(SeatSight sight, Seats.Wanted wanted, Caller caller, List<Object> values) {
        Where where = new Where();
        if (wanted.query().state() != null) {
            where.and("s.state is null");
        }
        if (wanted.query().groupId() != null) {
            where.equal(SeatSight.OWNER, wanted.query().groupId());
        }
        values.addAll(sight.seats(caller, where).values(wanted.limit()));
        return "select n.number, s.state, s.learner_id, s.person_ref, s.starts_on, s.enrollment, s.unassigning, s.sent_at,"
                + " s.expires_at, s.resends, s.mail_id, s.mail_problem, s.regrouped, s.group_id, s.request_id, s.return_id,"
                + " s.was, s.touched"
                + " from generate_series(l.first, least(l.quantity, l.first + l.count - 1)) n (number)"
                + " left join reporting.seats s on s.order_id = l.order_id and s.line = l.line and s.number = n.number "
                + where.sql() + " order by n.number limit ?";
    }
}
