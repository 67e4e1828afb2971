package io.seatledger.query.reports;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.seats.SeatMove;
import io.seatledger.query.seats.SeatMoves;
import io.seatledger.resource.SeatCounts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The log, seat by seat and without any table: what the reports must say. */
final class FoldByHand {
    private final List<LedgerEvent> events;
    private final Map<String, OrderPlaced> orders = new HashMap<>();
    private final Map<LocalDate, List<Seat>> then = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();

    FoldByHand(List<LedgerEvent> events) {
        this.events = events;
        for (LedgerEvent event : events) {
            if (event instanceof OrderPlaced placed) {
                orders.put(placed.orderId(), placed);
            }
        }
    }

    /** What filters look at. */
    record Of(String storeId, String productId, String groupId, String organizationId, String agentId) {}

    /** A seat by now. */
    record Seat(Of of, SeatState state, LocalDate released) {}

    /** One seat that went from one state to another; {@code from} is {@code null} when it was just bought. */
    record Move(LocalDate day, Of of, SeatState from, SeatState to) {}

    static LocalDate day(LedgerEvent event) {
        return LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
    }

    /** Every seat as it was just before a day began; each move on the way is told of. */
    Map<String, Seat> seatsBefore(LocalDate end, java.util.function.Consumer<Move> told) {
        Map<String, Seat> seats = new HashMap<>();
        for (LedgerEvent event : events) {
            if (day(event).isBefore(end)) {
                step(event, seats, told);
            }
        }
        return seats;
    }

    private void step(LedgerEvent event, Map<String, Seat> seats, java.util.function.Consumer<Move> told) {
        if (event instanceof SeatOwnerGroupChanged changed) {
            changed.seats()
                    .forEach(number -> seats.computeIfPresent(
                            changed.orderId() + "." + changed.line() + "." + number,
                            (id, seat) -> new Seat(
                                    DatedMarket.with(seat.of(), "groupId", changed.toGroupId()),
                                    seat.state(),
                                    seat.released())));
        }
        for (SeatMove move : SeatMoves.of(event)) {
            for (int number = move.first(); number <= move.last(); number++) {
                String id = move.orderId() + "." + move.line() + "." + number;
                Seat before = seats.get(id);
                Of of = before == null ? bought((SeatsPurchased) event) : before.of();
                LocalDate released =
                        event instanceof SeatsReleased ? day(event) : before == null ? null : before.released();
                seats.put(id, new Seat(of, move.to(), released));
                told.accept(new Move(day(event), of, before == null ? null : before.state(), move.to()));
            }
        }
    }

    private static Of bought(SeatsPurchased event) {
        return new Of(event.storeId(), event.productId(), event.groupId(), event.organizationId(), event.agentId());
    }

    SeatCounts standing(LocalDate end, Predicate<Of> which) {
        Map<SeatState, Long> count =
                then
                        .computeIfAbsent(
                                end,
                                any -> List.copyOf(seatsBefore(end, move -> {}).values()))
                        .stream()
                        .filter(seat -> which.test(seat.of()))
                        .collect(Collectors.groupingBy(Seat::state, Collectors.counting()));
        return SeatCounts.of(
                count.getOrDefault(SeatState.PENDING, 0L),
                count.getOrDefault(SeatState.AVAILABLE, 0L),
                count.getOrDefault(SeatState.APPROVAL_PENDING, 0L),
                count.getOrDefault(SeatState.AWAITING, 0L),
                count.getOrDefault(SeatState.ASSIGNED, 0L),
                count.getOrDefault(SeatState.RETURN_PENDING, 0L),
                count.getOrDefault(SeatState.RETURNED, 0L),
                count.getOrDefault(SeatState.EXPIRED, 0L),
                count.getOrDefault(SeatState.VOIDED, 0L));
    }

    /** How many seats moved in days from the first to just before the last. */
    long moved(LocalDate from, LocalDate to, Predicate<Of> which, BiPredicate<SeatState, SeatState> way) {
        if (moves.isEmpty()) {
            seatsBefore(LocalDate.MAX, moves::add);
        }
        return moves.stream()
                .filter(move -> !move.day().isBefore(from) && move.day().isBefore(to))
                .filter(move -> which.test(move.of()) && way.test(move.from(), move.to()))
                .count();
    }

    private static Of of(OrderPlaced order, OrderLine line) {
        return new Of(
                order.storeId(),
                line == null ? null : line.productId(),
                order.groupId(),
                order.organizationId(),
                order.agentId());
    }

    /** What was sold; with a product, of its lines alone. */
    SalesRow sales(Periods.Period period, Predicate<Of> which, boolean product) {
        long[] figures = new long[3];
        List<Map<String, Long>> money = List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (LedgerEvent event : events) {
            OrderPlaced order = orderOf(event);
            if (order != null
                    && !day(event).isBefore(period.from())
                    && day(event).isBefore(period.to())) {
                List<OrderLine> lines = order.lines().stream()
                        .filter(line -> which.test(of(order, line)))
                        .toList();
                if (!lines.isEmpty()) {
                    count(event, order, lines, product, figures, money);
                }
            }
        }
        return new SalesRow(
                period.name(),
                period.from(),
                period.to(),
                figures[0],
                figures[1],
                figures[2],
                list(money.get(0)),
                list(money.get(1)),
                list(money.get(2)),
                product ? null : list(money.get(3)));
    }

    private static void count(
            LedgerEvent event,
            OrderPlaced order,
            List<OrderLine> lines,
            boolean product,
            long[] figures,
            List<Map<String, Long>> money) {
        long total = lines.stream().mapToLong(OrderLine::lineTotalMinor).sum();
        long amount = product ? total : order.totalMinor();
        if (event instanceof OrderPlaced) {
            figures[0]++;
            figures[2] += lines.stream().mapToLong(OrderLine::quantity).sum();
            money.get(0).merge(order.currency(), amount, Long::sum);
        } else if (event instanceof OrderCancelled) {
            figures[1]++;
            money.get(1).merge(order.currency(), amount, Long::sum);
        } else if (event instanceof RefundSettled settled) {
            money.get(3).merge(order.currency(), settled.amountMinor(), Long::sum);
        } else {
            money.get(2).merge(order.currency(), amount, Long::sum);
        }
    }

    private OrderPlaced orderOf(LedgerEvent event) {
        if (event instanceof OrderPlaced placed) {
            return placed;
        }
        if (event instanceof OrderCancelled cancelled) {
            return orders.get(cancelled.orderId());
        }
        if (event instanceof OrderMarkedPaid paid) {
            return orders.get(paid.orderId());
        }
        if (event instanceof PaymentCaptured captured) {
            return orders.get(captured.orderId());
        }
        return event instanceof RefundSettled settled ? orders.get(settled.orderId()) : null;
    }

    static List<Money> list(Map<String, Long> money) {
        return money.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Money(entry.getValue(), entry.getKey()))
                .toList();
    }

    RefusalsRow refusals(Periods.Period period, Predicate<Of> which) {
        List<LedgerEvent> decided = events.stream()
                .filter(event ->
                        !day(event).isBefore(period.from()) && day(event).isBefore(period.to()))
                .filter(event -> (event instanceof OrderPlaced order && which.test(of(order, null)))
                        || (event instanceof PurchaseRefused refused
                                && which.test(new Of(refused.storeId(), null, null, null, refused.agentId()))))
                .toList();
        Map<String, Long> codes = new TreeMap<>();
        decided.forEach(event -> {
            if (event instanceof PurchaseRefused refused) {
                refused.reasons().stream()
                        .map(reason -> reason.code().name())
                        .distinct()
                        .forEach(code -> codes.merge(code, 1L, Long::sum));
            }
        });
        return new RefusalsRow(
                period.name(),
                period.from(),
                period.to(),
                decided.stream().filter(OrderPlaced.class::isInstance).count(),
                decided.stream().filter(PurchaseRefused.class::isInstance).count(),
                codes.entrySet().stream()
                        .map(code -> new RefusalsRow.CodeCount(code.getKey(), code.getValue()))
                        .toList());
    }
}
