package io.seatledger.query.reports;

import static io.seatledger.query.support.Story.cancelled;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.query.past.MarketHistory;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The made-up market spread over a year and more, with further orders in two currencies by two organizations, and refusals. */
final class DatedMarket {
    static final Instant START = Instant.parse("2025-10-29T22:15:00Z");
    private static final int MORE_ORDERS = 40;

    private final Random chance;
    private final List<LedgerEvent> events = new ArrayList<>();
    private Instant now = START;

    private DatedMarket(long seed) {
        this.chance = new Random(seed);
        for (LedgerEvent event : new MarketHistory(seed).events()) {
            happened(event);
            if (chance.nextInt(4) == 0) {
                happened(refused(
                        chance.nextBoolean() ? "agent-1" : "agent-2",
                        chance.nextBoolean() ? "s-1" : "s-2",
                        chance.nextBoolean()
                                ? new RefusalCode[] {RefusalCode.AGREEMENT_REQUIRED, RefusalCode.SALE_MODEL_RETAIL}
                                : new RefusalCode[] {RefusalCode.AGREEMENT_EXPIRED}));
            }
        }
        happened(new AgentGrantedOnGroup("g-1", "agent-1", now));
        for (int i = 0; i < MORE_ORDERS; i++) {
            order(i);
        }
    }

    static List<LedgerEvent> events(long seed) {
        return new DatedMarket(seed).events;
    }

    private void order(int number) {
        OrderPlaced order = placed(
                "ord_more-" + number,
                chance.nextBoolean() ? "agent-1" : "agent-2",
                chance.nextBoolean() ? "s-1" : "s-2",
                1 + chance.nextInt(50),
                1 + chance.nextInt(9));
        if (chance.nextBoolean()) {
            order = ownedBy(chance.nextBoolean() ? "g-1" : "g-2", order);
        }
        if (chance.nextBoolean()) {
            OrderLine second = with(order.lines().get(1), "productId", "welding");
            order = with(order, "lines", List.of(order.lines().get(0), second));
        }
        if (chance.nextBoolean()) {
            order = with(with(order, "organizationId", "umbrella"), "currency", "EUR");
        }
        happened(purchase(order));
        switch (chance.nextInt(3)) {
            case 0 -> happened(cancelled(order));
            case 1 -> happened(paid(order));
            default -> {
                happened(paid(order));
                happened(new RefundSettled(
                        order.orderId(), "ret_x", 1 + chance.nextInt(400), order.currency(), null, now));
            }
        }
    }

    /** Time goes on between events, not within what one command wrote. */
    private void happened(LedgerEvent... written) {
        now = now.plus(Duration.ofMinutes(chance.nextInt(5 * 24 * 60)));
        Arrays.stream(written).map(event -> with(event, "occurredAt", now)).forEach(events::add);
    }

    /** The same record with another value in one place. */
    @SuppressWarnings("unchecked")
    static <T> T with(T original, String component, Object value) {
        try {
            RecordComponent[] parts = original.getClass().getRecordComponents();
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals(component)
                        ? value
                        : parts[i].getAccessor().invoke(original);
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (T) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
