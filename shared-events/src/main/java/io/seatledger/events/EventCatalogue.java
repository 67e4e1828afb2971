package io.seatledger.events;

import io.seatledger.events.agent.AgentEvent;
import io.seatledger.events.batch.BatchEvent;
import io.seatledger.events.enrollment.EnrollmentEvent;
import io.seatledger.events.group.GroupEvent;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.person.PersonEvent;
import io.seatledger.events.product.ProductEvent;
import io.seatledger.events.request.RequestEvent;
import io.seatledger.events.returns.ReturnEvent;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.store.StoreEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every event type the ledger knows, by its stored name. */
public final class EventCatalogue {
    /** One sealed interface per stream. */
    public static final List<Class<? extends LedgerEvent>> FAMILIES = List.of(
            StoreEvent.class,
            ProductEvent.class,
            AgentEvent.class,
            GroupEvent.class,
            EnrollmentEvent.class,
            OrderEvent.class,
            SeatEvent.class,
            RequestEvent.class,
            ReturnEvent.class,
            BatchEvent.class,
            PersonEvent.class);

    private static final Map<String, Class<? extends LedgerEvent>> BY_TYPE = index();

    private EventCatalogue() {}

    /** The stored name of an event: its record's simple name, never a class name with a package. */
    public static String typeOf(LedgerEvent event) {
        return event.getClass().getSimpleName();
    }

    /** The record behind a stored name, empty for a name that this release does not know. */
    public static Optional<Class<? extends LedgerEvent>> recordOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All records in order of their stored names. */
    public static List<Class<? extends LedgerEvent>> records() {
        return List.copyOf(BY_TYPE.values());
    }

    private static Map<String, Class<? extends LedgerEvent>> index() {
        Map<String, Class<? extends LedgerEvent>> byType = new TreeMap<>();
        for (Class<? extends LedgerEvent> family : FAMILIES) {
            Arrays.stream(family.getPermittedSubclasses())
                    .map(record -> record.<LedgerEvent>asSubclass(LedgerEvent.class))
                    .forEach(record -> byType.put(record.getSimpleName(), record));
        }
        return byType;
    }
}
