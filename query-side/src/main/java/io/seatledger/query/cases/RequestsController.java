package io.seatledger.query.cases;

import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.RequestStatus;
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
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.RequestResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what somebody asked for and what was decided; the newest first. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class RequestsController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Requests requests;

    RequestsController(ReadModels readModels, Sight sight, Requests requests) {
        this.readModels = readModels;
        this.sight = sight;
        this.requests = requests;
    }

    /** Which requests are asked for. */
    record RequestQuery(
            @Nullable RequestStatus status,
            @Nullable RequestKind kind,
            @Nullable @Id String orderId,
            @Nullable @Id String storeId,
            @Nullable @Id String agentId,
            Paging paging) {}

    @ListMapping("/v1/requests")
    Listing<RequestResource> list(
            @Query RequestQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                RequestResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, CaseModels.of(sight, caller)),
                paging -> page(query, Place.of(query, paging, 1), caller));
    }

    @GetMapping(path = "/v1/requests/{requestId}", produces = "application/json")
    ResponseEntity<RequestResource> one(
            @PathVariable @Id String requestId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(atLeast, () -> request(requestId, caller), CaseModels.of(sight, caller))
                .answer(RequestResource::version);
    }

    private RequestResource request(String requestId, Caller caller) {
        return requests.page(new Where().equal("c.request_id", requestId), 1, caller).stream()
                .findFirst()
                .map(Requests.Listed::request)
                .orElseThrow(() -> Shown.notFound("REQUEST_NOT_FOUND", "request", requestId));
    }

    private Page<RequestResource> page(RequestQuery query, Place place, Caller caller) {
        Where where = new Where()
                .equal("c.status", query.status())
                .equal("c.kind", query.kind())
                .equal("c.order_id", query.orderId())
                .equal("c.store_id", query.storeId())
                .equal("c.agent_id", query.agentId());
        place.afterPosition().ifPresent(position -> where.and("c.position < ?", position));
        Page<Requests.Listed> page = place.page(
                requests.page(where, place.fetch(), caller), last -> List.of(Long.toString(last.position())));
        return new Page<>(page.items().stream().map(Requests.Listed::request).toList(), page.nextCursor());
    }
}
