package io.seatledger.query.orders;

import io.seatledger.events.value.NoteVisibility;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.AsOf;
import io.seatledger.query.reading.AsOfQuery;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.OrderResource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final PastOrders past;

    OrdersController(ReadModels readModels, Sight sight, Orders orders, PastOrders past) {
        this.readModels = readModels;
        this.sight = sight;
        this.orders = orders;
        this.past = past;
    }

    @ListMapping("/v1/orders")
    Listing<OrderResource> list(
            @Query OrderQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        String[] models = models(query.asOf(), caller);
        Moment then = readModels.moment(atLeast, query.asOf(), models);
        return new Listing<>(
                OrderResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, then, question, models),
                paging -> page(query, Place.of(query, paging, 1), caller, then));
    }

    @GetMapping(path = "/v1/orders/{orderId}", produces = "application/json")
    ResponseEntity<OrderResource> one(
            @PathVariable @Id String orderId,
            @Query AsOfQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels
                .read(atLeast, query.asOf(), then -> order(orderId, caller, then), models(query.asOf(), caller))
                .answer(OrderResource::version);
    }

    /** Where the seats of an order were is in the inventory. */
    private String[] models(@Nullable AsOf asOf, Caller caller) {
        return asOf == null ? sight.readModels(caller, "orders") : sight.readModels(caller, "orders", "inventory");
    }

    private OrderResource order(String orderId, Caller caller, @Nullable Moment then) {
        Where where = sight.purchases(caller, new Where().equal("order_id", orderId));
        Optional<OrderResource> found =
                then == null ? orders.one(where, sight.notes(caller)) : past.one(where, sight.notes(caller), then);
        return found.orElseThrow(() -> Shown.notFound("ORDER_NOT_FOUND", "order", orderId));
    }

    private Page<OrderResource> page(OrderQuery query, Place place, Caller caller, @Nullable Moment then) {
        Function<Orders.Listed, List<String>> keys = last -> List.of(Long.toString(last.position()));
        Set<NoteVisibility> visible = sight.notes(caller);
        Page<Orders.Listed> page;
        if (then == null) {
            Where where = where(query, place, caller)
                    .equal("status", query.status())
                    .equal("payment_status", query.paymentStatus());
            page = place.page(orders.page(where, place.fetch(), visible), keys);
        } else {
            page = place.page(past.page(() -> where(query, place, caller), query, place.fetch(), visible, then), keys);
        }
        return new Page<>(page.items().stream().map(Orders.Listed::order).toList(), page.nextCursor());
    }

    /** Conditions on what never changes. */
    private Where where(OrderQuery query, Place place, Caller caller) {
        Where where = sight.purchases(caller, new Where())
                .equal("store_id", query.storeId())
                .equal("agent_id", query.agentId())
                .equal("group_id", query.groupId())
                .equal("organization_id", query.organizationId())
                .within("placed_at", query.from(), query.to());
        String part = query.q();
        if (part != null) {
            where.and(
                    "(position(lower(?) in lower(order_id)) > 0 or position(lower(?) in lower(purchase_order_number)) > 0)",
                    part,
                    part);
        }
        place.afterPosition().ifPresent(position -> where.and("position < ?", position));
        return where;
    }
}
