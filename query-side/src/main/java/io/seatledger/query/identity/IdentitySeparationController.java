package io.seatledger.query.identity;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which agents also learn, and how far they kept the two apart. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR})
class IdentitySeparationController {
    /** One statement, whatever the page; every count has an index to start from. */
    private static final String AGENTS = """
            select * from (
                select a.agent_id, a.organization_id, a.learner_id,
                    (select count(*) from reporting.orders o
                        where o.agent_id = a.agent_id and o.purpose = 'FOR_SELF') as own_orders,
                    (select count(*) from reporting.seats s
                        join reporting.seat_lines l on l.order_id = s.order_id and l.line = s.line
                        where s.learner_id = a.learner_id and l.agent_id = a.agent_id) as own_seats,
                    (select count(*) from reporting.decisions d where d.agent_id = a.agent_id
                        and d.warnings @> '[{"code": "IDENTITY_NOT_SEPARATED"}]') as warned,
                    (select count(*) from reporting.decisions d where d.agent_id = a.agent_id
                        and 'IDENTITY_NOT_SEPARATED' = any(d.codes)) as refused,
                    (select count(*) from reporting.decisions d where d.agent_id = a.agent_id
                        and d.codes && array['ACTIVE_ENROLLMENT', 'REPURCHASE_FAILED_NOT_ALLOWED',
                            'REPURCHASE_PASSED_NOT_ALLOWED']) as blocked
                from reporting.agents a) r\s""";

    private final ReadModels readModels;
    private final JdbcClient db;

    IdentitySeparationController(ReadModels readModels, JdbcClient db) {
        this.readModels = readModels;
        this.db = db;
    }

    /**
     * Which agents are asked for.
     *
     * @param separated whether only those are wanted that kept them apart, or only those that did not
     */
    record IdentityQuery(
            @Nullable @Id String organizationId, @Nullable Boolean separated, Paging paging) {}

    /**
     * An agent that is linked to a learner identity, or bought for itself.
     *
     * @param learnerId its own learner identity now, {@code null} when it is not linked any more
     * @param ownOrders orders it placed for itself
     * @param ownSeats seats of its orders that its own learner identity holds now
     * @param warned purchases that were let through with a warning (R13)
     * @param refused purchases that were refused for it (R13)
     * @param blocked purchases that its own enrollments forbade (R9 to R11)
     * @param separated whether it neither bought for itself nor holds a seat it bought
     */
    record IdentityItem(
            String agentId,
            String organizationId,
            @Nullable String learnerId,
            long ownOrders,
            long ownSeats,
            long warned,
            long refused,
            long blocked,
            boolean separated) {}

    @ListMapping("/v1/audit/identity-separation")
    Listing<IdentityItem> list(
            @Query IdentityQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                IdentityItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "agents", "decisions", "orders", "seats"),
                paging -> page(query, Place.of(query, paging, 1)));
    }

    private Page<IdentityItem> page(IdentityQuery query, Place place) {
        Where where = new Where()
                .and("(learner_id is not null or own_orders > 0 or refused > 0)")
                .equal("organization_id", query.organizationId());
        Boolean separated = query.separated();
        if (separated != null) {
            where.and("(own_orders = 0 and own_seats = 0) = ?", separated);
        }
        place.after().ifPresent(keys -> where.and("agent_id > ?", keys.get(0)));
        return place.page(agents(where, place.fetch()), last -> List.of(last.agentId()));
    }

    private List<IdentityItem> agents(Where where, int limit) {
        return db.sql(AGENTS + where.sql() + " order by agent_id limit ?")
                .params(where.values(limit))
                .query(IdentitySeparationController::item)
                .list();
    }

    private static IdentityItem item(ResultSet row, int number) throws SQLException {
        long ownOrders = row.getLong("own_orders");
        long ownSeats = row.getLong("own_seats");
        return new IdentityItem(
                row.getString("agent_id"),
                row.getString("organization_id"),
                row.getString("learner_id"),
                ownOrders,
                ownSeats,
                row.getLong("warned"),
                row.getLong("refused"),
                row.getLong("blocked"),
                ownOrders == 0 && ownSeats == 0);
    }
}
