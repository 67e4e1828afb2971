package io.seatledger.query.orders;

import io.seatledger.events.Streams;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Past;
import io.seatledger.query.reading.PastEvents;
import io.seatledger.query.reading.Scan;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.OrderResource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads orders as they were: what never changes is in the read model, what does is folded from the orders' streams, and where the
 * seats were is a sum of the double-entry table. Four statements for any number of orders.
 */
@Component
class PastOrders implements Past {
    private final Orders orders;
    private final PastEvents events;
    private final Sight sight;

    PastOrders(Orders orders, PastEvents events, Sight sight) {
        this.orders = orders;
        this.events = events;
        this.sight = sight;
    }

    Optional<OrderResource> one(Where where, Set<NoteVisibility> visible, Moment then) {
        return orders.then(heads(where, 1, then), visible, false, then).stream()
                .findFirst()
                .map(Orders.Listed::order);
    }

    /**
     * The newest first. Status and payment are those of the moment, so they are looked at after the fold.
     *
     * @param where makes conditions on what never changes, anew for every chunk
     */
    Scan.Found<Orders.Listed> page(
            Supplier<Where> where, OrderQuery query, int limit, Set<NoteVisibility> visible, Moment then) {
        Scan.Candidates<OrderRows.Head> candidates = (last, chunk) -> heads(after(where.get(), last), chunk, then);
        Scan.Found<OrderRows.Head> found = query.status() == null && query.paymentStatus() == null
                ? Scan.all(limit, candidates)
                : Scan.those(stands(query), limit, candidates);
        OrderRows.Head stoppedAt = found.stoppedAt();
        return new Scan.Found<>(
                orders.then(found.items(), visible, true, then),
                stoppedAt == null
                        ? null
                        : new Orders.Listed(stoppedAt.position(), stoppedAt.order(List.of(), List.of())));
    }

    private static Where after(Where where, OrderRows.@Nullable Head last) {
        return last == null ? where : where.and("position < ?", last.position());
    }

    private static Predicate<OrderRows.Head> stands(OrderQuery query) {
        return head ->
                (query.status() == null || query.status() == head.standing().status())
                        && (query.paymentStatus() == null
                                || query.paymentStatus() == head.standing().payment());
    }

    private List<OrderRows.Head> heads(Where where, int limit, Moment then) {
        List<OrderRows.Head> known = orders.heads(where.and("position <= ?", then.position()), limit);
        Map<String, List<PastEvents.Fact>> facts = events.of(
                known.stream().map(head -> Streams.order(head.orderId())).toList(), then);
        return known.stream()
                .map(head -> head.with(standing(facts.getOrDefault(Streams.order(head.orderId()), List.of()), head)))
                .toList();
    }

    private static OrderStanding standing(List<PastEvents.Fact> facts, OrderRows.Head head) {
        OrderStanding standing = null;
        for (PastEvents.Fact fact : facts) {
            if (fact.event() instanceof OrderPlaced placed) {
                standing = OrderStanding.of(placed, fact.version());
            } else if (standing != null && fact.event() instanceof OrderEvent event) {
                standing = standing.after(event, head.totalMinor(), fact.version());
            }
        }
        return Objects.requireNonNull(standing, "an order begins with being placed");
    }

    @Override
    public String kind() {
        return Streams.ORDER;
    }

    @Override
    public List<String> readModels() {
        return List.of("inventory", "orders");
    }

    @Override
    public Map<String, OrderResource> then(Collection<String> ids, Moment moment, Caller caller) {
        Where where = sight.purchases(caller, new Where()).among("order_id", ids);
        return orders.then(heads(where, ids.size(), moment), sight.notes(caller), false, moment).stream()
                .map(Orders.Listed::order)
                .collect(Collectors.toMap(OrderResource::orderId, order -> order));
    }
}
