package io.seatledger.query.audit;

import io.seatledger.platform.json.DefaultWhole;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Text;
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
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is in the log, in its order. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR})
class AuditController {
    private final ReadModels readModels;
    private final LogPages log;

    AuditController(ReadModels readModels, LogPages log) {
        this.readModels = readModels;
        this.log = log;
    }

    /**
     * Which events are asked for.
     *
     * @param after only later positions; 0 reads from the start
     * @param aggregate a stream's name ({@code agent:acme-1}) or a kind of stream ({@code agent})
     * @param type an event's name
     * @param agentId events that concern this agent, whatever stream they are in
     * @param actor events caused by this principal ({@code key:…}), or on behalf of this person ({@code agent:acme-1})
     * @param correlationId events of the HTTP request with this correlation id
     * @param from recorded at this instant or later
     * @param to recorded before this instant
     * @param raw whether the exact bytes are wanted too
     */
    record EventQuery(
            @Min(0) @DefaultWhole(0) long after,
            @Nullable @Text String aggregate,
            @Nullable @Text String type,
            @Nullable @Id String agentId,
            @Nullable @Text String actor,
            @Nullable @Text String correlationId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean raw,
            Paging paging) {

        /** What is asked of the index over the log: kind and id. */
        private Map<String, String> indexed() {
            Map<String, String> asked = new TreeMap<>();
            put(asked, "agent", agentId);
            put(asked, "actor", actor);
            put(asked, "correlation", correlationId);
            return asked;
        }

        private static void put(Map<String, String> asked, String kind, @Nullable String id) {
            if (id != null) {
                asked.put(kind, id);
            }
        }
    }

    @ListMapping("/v1/audit/events")
    Listing<AuditedEvent> events(
            @Query EventQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                AuditedEvent.class,
                caller,
                query.paging(),
                question -> query.indexed().isEmpty()
                        ? readModels.readLog(atLeast, question)
                        : readModels.read(atLeast, question, "history"),
                paging -> page(query, Place.of(query, paging, 1)));
    }

    private static Where where(EventQuery query, Place place) {
        Where where = new Where()
                .and(
                        "position > ?",
                        Math.max(query.after(), place.afterPosition().orElse(0L)))
                .equal("type", query.type())
                .within("recorded_at", query.from(), query.to());
        String aggregate = query.aggregate();
        if (aggregate != null) {
            where.and(aggregate.contains(":") ? "stream = ?" : "starts_with(stream, ? || ':')", aggregate);
        }
        query.indexed()
                .forEach((kind, id) -> where.and(
                        "position in (select h.position from reporting.history h where h.kind = '" + kind
                                + "' and h.id = ?)",
                        id));
        return where;
    }

    private Page<AuditedEvent> page(EventQuery query, Place place) {
        boolean raw = Boolean.TRUE.equals(query.raw());
        return place.page(
                log.page(where(query, place), place.fetch(), raw), last -> List.of(Long.toString(last.position())));
    }
}
