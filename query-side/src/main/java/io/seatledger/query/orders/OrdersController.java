package io.seatledger.query.orders;

import io.seatledger.platform.json.Id;
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
import io.seatledger.resource.OrderResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which orders there are and where each one stands. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class OrdersController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Orders orders;

    OrdersController(ReadModels readModels, Sight sight, Orders orders) {
        this.readModels = readModels;
        this.sight = sight;
        this.orders = orders;
    }

    @ListMapping("/v1/orders")
    Listing<OrderResource> list(
            @Query OrderQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                OrderResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, sight.readModels(caller, "orders")),
                paging -> page(query, Place.of(query, paging, 1), caller));
    }

    @GetMapping(path = "/v1/orders/{orderId}", produces = "application/json")
    ResponseEntity<OrderResource> one(
            @PathVariable @Id String orderId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(atLeast, () -> order(orderId, caller), sight.readModels(caller, "orders"))
                .answer(OrderResource::version);
    }

    private OrderResource order(String orderId, Caller caller) {
        return orders.one(sight.purchases(caller, new Where().equal("order_id", orderId)), sight.notes(caller))
                .orElseThrow(() -> Shown.notFound("ORDER_NOT_FOUND", "order", orderId));
    }

    private Page<OrderResource> page(OrderQuery query, Place place, Caller caller) {
        Where where = sight.purchases(caller, new Where())
                .equal("store_id", query.storeId())
                .equal("agent_id", query.agentId())
                .equal("group_id", query.groupId())
                .equal("status", query.status())
                .equal("payment_status", query.paymentStatus())
                .within("placed_at", query.from(), query.to());
        String part = query.q();
        if (part != null) {
            where.and(
                    "(position(lower(?) in lower(order_id)) > 0 or position(lower(?) in lower(purchase_order_number)) > 0)",
                    part,
                    part);
        }
        place.afterPosition().ifPresent(position -> where.and("position < ?", position));
        Page<Orders.Listed> page = place.page(
                orders.page(where, place.fetch(), sight.notes(caller)),
                last -> List.of(Long.toString(last.position())));
        return new Page<>(page.items().stream().map(Orders.Listed::order).toList(), page.nextCursor());
    }
}
