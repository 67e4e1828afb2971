package io.seatledger.query.cases;

import io.seatledger.events.value.ReturnStatus;
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
import io.seatledger.resource.ReturnResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what somebody gives back, what was decided and whether the money went back; the newest first. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class ReturnsController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Returns returns;

    ReturnsController(ReadModels readModels, Sight sight, Returns returns) {
        this.readModels = readModels;
        this.sight = sight;
        this.returns = returns;
    }

    /** Which returns are asked for. */
    record ReturnQuery(
            @Nullable ReturnStatus status,
            @Nullable @Id String orderId,
            @Nullable @Id String storeId,
            @Nullable @Id String agentId,
            Paging paging) {}

    @ListMapping("/v1/returns")
    Listing<ReturnResource> list(
            @Query ReturnQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                ReturnResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, CaseModels.of(sight, caller)),
                paging -> page(query, Place.of(query, paging, 1), caller));
    }

    @GetMapping(path = "/v1/returns/{returnId}", produces = "application/json")
    ResponseEntity<ReturnResource> one(
            @PathVariable @Id String returnId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(atLeast, () -> returned(returnId, caller), CaseModels.of(sight, caller))
                .answer(ReturnResource::version);
    }

    private ReturnResource returned(String returnId, Caller caller) {
        return returns.page(new Where().equal("c.return_id", returnId), 1, caller).stream()
                .findFirst()
                .map(Returns.Listed::returned)
                .orElseThrow(() -> Shown.notFound("RETURN_NOT_FOUND", "return", returnId));
    }

    private Page<ReturnResource> page(ReturnQuery query, Place place, Caller caller) {
        Where where = new Where()
                .equal("c.status", query.status())
                .equal("c.order_id", query.orderId())
                .equal("c.store_id", query.storeId())
                .equal("c.agent_id", query.agentId());
        place.afterPosition().ifPresent(position -> where.and("c.position < ?", position));
        Page<Returns.Listed> page =
                place.page(returns.page(where, place.fetch(), caller), last -> List.of(Long.toString(last.position())));
        return new Page<>(page.items().stream().map(Returns.Listed::returned).toList(), page.nextCursor());
    }
}
