package io.seatledger.query.decisions;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which purchases were decided how, and why; the newest first. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class DecisionsController {
    private final ReadModels readModels;
    private final Sight sight;
    private final JdbcClient db;
    private final ReadModelJson json;

    DecisionsController(ReadModels readModels, Sight sight, JdbcClient db, ReadModelJson json) {
        this.readModels = readModels;
        this.sight = sight;
        this.db = db;
        this.json = json;
    }

    /**
     * Which decisions are asked for.
     *
     * @param code one of the reasons
     * @param agreementId those that rest on this agreement of {@code agentId}
     * @param policyVersion those that rest on this version of the policy of {@code storeId}
     * @param from decided at this instant or later
     * @param to decided before this instant
     */
    record DecisionQuery(
            @Nullable @Id String storeId,
            @Nullable @Id String agentId,
            @Nullable @Id String orderId,
            @Nullable Outcome outcome,
            @Nullable RefusalCode code,
            @Nullable @Id String agreementId,
            @Nullable @Min(1) Long policyVersion,
            @Nullable Instant from,
            @Nullable Instant to,
            Paging paging)
            implements SelfChecked {
        @Override
        public void check(BiConsumer<String, String> errors) {
            if (agreementId != null && agentId == null) {
                errors.accept("/agentId", "is required with agreementId: agreements are named within their agent");
            }
            if (policyVersion != null && storeId == null) {
                errors.accept("/storeId", "is required with policyVersion: every store counts its own");
            }
        }
    }

    /**
     * A purchase decision.
     *
     * @param position of the event that records it
     * @param reasons all of them, empty when it was permitted
     * @param orderId the order, {@code null} when it was refused
     */
    record DecisionItem(
            long position,
            Instant at,
            String storeId,
            String agentId,
            Outcome outcome,
            boolean bulk,
            List<RequestedLine> lines,
            List<Reason> reasons,
            List<Reason> warnings,
            Basis basis,
            @Nullable String orderId) {}

    @ListMapping("/v1/decisions")
    Listing<DecisionItem> list(
            @Query DecisionQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                DecisionItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "decisions"),
                paging -> page(query, Place.of(query, paging, 1), caller));
    }

    @GetMapping(path = "/v1/decisions/{position}", produces = "application/json")
    ResponseEntity<DecisionItem> one(
            @PathVariable @Text String position,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(atLeast, () -> decision(position, caller), "decisions")
                .answer();
    }

    private DecisionItem decision(String position, Caller caller) {
        if (!position.matches("[0-9]{1,18}")) {
            throw Shown.notFound("DECISION_NOT_FOUND", "decision", position);
        }
        Where where = visible(caller).equal("position", Long.parseLong(position));
        return decisions(where, 1).stream()
                .findFirst()
                .orElseThrow(() -> Shown.notFound("DECISION_NOT_FOUND", "decision", position));
    }

    private Where visible(Caller caller) {
        return sight.ownAgent(caller, sight.stores(caller, new Where(), "store_id"), "agent_id");
    }

    private Page<DecisionItem> page(DecisionQuery query, Place place, Caller caller) {
        return place.page(
                decisions(where(query, place, caller), place.fetch()), last -> List.of(Long.toString(last.position())));
    }

    private Where where(DecisionQuery query, Place place, Caller caller) {
        Where where = visible(caller)
                .equal("store_id", query.storeId())
                .equal("agent_id", query.agentId())
                .equal("order_id", query.orderId())
                .equal("outcome", query.outcome())
                .within("at", query.from(), query.to());
        String agreementId = query.agreementId();
        if (agreementId != null) {
            where.and("basis ->> 'agreementId' = ?", agreementId);
        }
        Long policyVersion = query.policyVersion();
        if (policyVersion != null) {
            where.and("(basis ->> 'policyVersion')::bigint = ?", policyVersion);
        }
        RefusalCode code = query.code();
        if (code != null) {
            where.and("? = any(codes)", code.name());
        }
        place.afterPosition().ifPresent(position -> where.and("position < ?", position));
        return where;
    }

    private List<DecisionItem> decisions(Where where, int limit) {
        return db.sql("select * from reporting.decisions " + where.sql() + " order by position desc limit ?")
                .params(where.values(limit))
                .query(this::decision)
                .list();
    }

    private DecisionItem decision(ResultSet row, int number) throws SQLException {
        return new DecisionItem(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("store_id"),
                row.getString("agent_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("bulk"),
                json.readList(row.getString("lines"), RequestedLine.class),
                json.readList(row.getString("reasons"), Reason.class),
                json.readList(row.getString("warnings"), Reason.class),
                json.read(row.getString("basis"), Basis.class),
                row.getString("order_id"));
    }
}
