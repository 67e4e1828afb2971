package io.seatledger.query.agents;

import io.seatledger.events.value.AgreementKind;
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
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.AgentResource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which agreements are on file; the first to expire come first, those without an end last. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class AgreementsController {
    private static final String END = "coalesce(expires_on, date '9999-12-31')";

    private final ReadModels readModels;
    private final Sight sight;
    private final JdbcClient db;
    private final Clock clock;

    AgreementsController(ReadModels readModels, Sight sight, JdbcClient db, Clock clock) {
        this.readModels = readModels;
        this.sight = sight;
        this.db = db;
        this.clock = clock;
    }

    /** Where an agreement stands today. */
    enum Status {
        FILED,
        IN_FORCE,
        EXPIRED,
        REVOKED,
        SUPERSEDED
    }

    /**
     * Which agreements are asked for.
     *
     * @param expiringWithinDays whose last day is today or at most so many days ahead, neither revoked nor superseded
     */
    record AgreementQuery(
            @Nullable @Id String agentId,
            @Nullable Status status,
            @Nullable @Min(0) @Max(36_500) Integer expiringWithinDays,
            Paging paging) {}

    /** An agreement and whose it is. */
    record AgreementItem(
            String agentId,
            String agreementId,
            AgreementKind kind,
            List<String> storeIds,
            String documentReference,
            LocalDate effectiveFrom,
            @Nullable LocalDate expiresOn,
            String status) {
        static AgreementItem of(String agentId, AgentResource.Agreement agreement) {
            return new AgreementItem(
                    agentId,
                    agreement.agreementId(),
                    agreement.kind(),
                    agreement.storeIds(),
                    agreement.documentReference(),
                    agreement.effectiveFrom(),
                    agreement.expiresOn(),
                    agreement.status());
        }

        List<String> keys() {
            LocalDate end = expiresOn == null ? LocalDate.of(9999, 12, 31) : expiresOn;
            return List.of(end.toString(), agentId, agreementId);
        }
    }

    @ListMapping("/v1/agreements")
    Listing<AgreementItem> list(
            @Query AgreementQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                AgreementItem.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "agents"),
                paging -> page(query, Place.of(query, paging, 3), caller));
    }

    private Page<AgreementItem> page(AgreementQuery query, Place place, Caller caller) {
        return place.page(agreements(where(query, place, caller), place.fetch()), AgreementItem::keys);
    }

    private Where where(AgreementQuery query, Place place, Caller caller) {
        Where where = sight.agreements(caller, sight.ownAgent(caller, new Where(), "agent_id"))
                .equal("agent_id", query.agentId())
                .equal("status", query.status());
        Integer days = query.expiringWithinDays();
        if (days != null) {
            LocalDate today = today();
            where.and("ended is null and expires_on between ? and ?", today, today.plusDays(days));
        }
        place.after()
                .ifPresent(keys -> where.and(
                        "(" + END + ", agent_id, agreement_id) > (?, ?, ?)",
                        date(keys.get(0)),
                        keys.get(1),
                        keys.get(2)));
        return where;
    }

    private List<AgreementItem> agreements(Where where, int limit) {
        LocalDate today = today();
        return db.sql("select * from (select " + AgreementSql.COLUMNS + ", ended from reporting.agreements) a "
                        + where.sql() + " order by " + END + ", agent_id, agreement_id limit ?")
                .param(today)
                .param(today)
                .params(where.values(limit))
                .query((row, number) -> AgreementItem.of(row.getString("agent_id"), AgreementSql.agreement(row)))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate date(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeParseException notOurs) {
            throw Place.foreign();
        }
    }
}
