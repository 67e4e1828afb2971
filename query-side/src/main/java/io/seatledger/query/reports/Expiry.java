package io.seatledger.query.reports;

import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what ends in periods to come: seats, redemption links and agreements, with one statement each. */
@Component
class Expiry {
    /** Lines know how many of their seats are where, but not of which owner group. */
    private static final String SEATS = """
            with counted as (
                select o.redeem_by as day, o.store_id, l.product_id, o.organization_id, o.agent_id, l.available + l.awaiting as seats
                from reporting.orders o join reporting.order_lines l on l.order_id = o.order_id
                where o.redeem_by >= ? and o.redeem_by < ?
            )
            select %s as period, sum(seats) as found from counted %s group by 1""";

    /** Seats follow their line's state and owner group unless they have their own; each branch is bounded by the line's date. */
    private static final String SEATS_OF_GROUPS = """
            with line as (
                select l.*, o.organization_id from reporting.seat_lines l join reporting.orders o on o.order_id = l.order_id
                where l.redeem_by >= ? and l.redeem_by < ?
            ), own as (
                select l.*, s.state as own_state, s.regrouped, case when s.regrouped then s.group_id else l.group_id end as owner
                from line l join reporting.seats s on s.order_id = l.order_id and s.line = l.line
            ), counted as (
                select redeem_by as day, store_id, product_id, group_id, organization_id, agent_id, following as seats
                from line where state = 'AVAILABLE'
                union all
                select redeem_by, store_id, product_id, group_id, organization_id, agent_id, -1
                from own where own_state is null and regrouped and state = 'AVAILABLE'
                union all
                select redeem_by, store_id, product_id, owner, organization_id, agent_id, 1
                from own
                where own_state in ('AVAILABLE', 'AWAITING') or own_state is null and regrouped and state = 'AVAILABLE'
            )
            select %s as period, sum(seats) as found from counted %s group by 1""";

    private static final String LINKS = """
            with sent as (
                select (s.expires_at at time zone 'UTC')::date as day, l.store_id, l.product_id,
                    case when s.regrouped then s.group_id else l.group_id end as group_id, o.organization_id, l.agent_id
                from reporting.seats s
                join reporting.seat_lines l on l.order_id = s.order_id and l.line = s.line
                join reporting.orders o on o.order_id = s.order_id
                where s.state = 'AWAITING' and s.expires_at >= ? and s.expires_at < ?
            )
            select %s as period, count(*) as found from sent %s group by 1""";
    private static final String AGREEMENTS = """
            with ending as (
                select a.expires_on as day, a.store_ids, a.agent_id, g.organization_id
                from reporting.agreements a join reporting.agents g on g.agent_id = a.agent_id
                where a.ended is null and a.expires_on >= ? and a.expires_on < ?
            )
            select %s as period, count(*) as found from ending %s group by 1""";

    private final JdbcClient db;
    private final Sight sight;

    Expiry(JdbcClient db, Sight sight) {
        this.db = db;
        this.sight = sight;
    }

    /**
     * A row per period.
     *
     * @param purchases which seats the caller asks for and may see
     */
    List<ExpiryRow> rows(Periods periods, SeriesQuery query, Where purchases, Caller caller) {
        boolean groups = !Sight.wholeStores(caller) || query.groupId() != null;
        Map<LocalDate, Long> seats =
                found(groups ? SEATS_OF_GROUPS : SEATS, periods, purchases, periods.first(), periods.end());
        Map<LocalDate, Long> links = found(
                LINKS,
                periods,
                purchases,
                periods.first().atStartOfDay().atOffset(ZoneOffset.UTC),
                periods.end().atStartOfDay().atOffset(ZoneOffset.UTC));
        Map<LocalDate, Long> agreements =
                found(AGREEMENTS, periods, agreements(query, caller), periods.first(), periods.end());
        return periods.rows(
                Map.<LocalDate, Long>of(),
                (period, none) -> new ExpiryRow(
                        period.name(),
                        period.from(),
                        period.to(),
                        seats.getOrDefault(period.from(), 0L),
                        links.getOrDefault(period.from(), 0L),
                        agreements.getOrDefault(period.from(), 0L)));
    }

    private Where agreements(SeriesQuery query, Caller caller) {
        Where where = sight.ownAgent(caller, sight.agreements(caller, new Where()), "agent_id")
                .equal("agent_id", query.agentId())
                .equal("organization_id", query.organizationId());
        String storeId = query.storeId();
        return storeId == null ? where : where.and("(cardinality(store_ids) = 0 or ? = any(store_ids))", storeId);
    }

    private Map<LocalDate, Long> found(String sql, Periods periods, Where where, Object from, Object to) {
        List<Object> values = new ArrayList<>(List.of(from, to));
        values.addAll(where.values());
        Map<LocalDate, Long> found = new HashMap<>();
        db.sql(sql.formatted(periods.length().sql(), where.sql()))
                .params(values)
                .query(row -> {
                    found.put(row.getObject("period", LocalDate.class), row.getLong("found"));
                });
        return found;
    }
}
