package io.seatledger.command.simulation;

import static io.seatledger.command.simulation.Story.law;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.agent.LiveSeatsRestored;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every seat ever bought and where it stands; who holds which; how many live ones an agent has. */
final class SeatBook {
    private static final Set<SeatState> LIVE =
            EnumSet.complementOf(EnumSet.of(SeatState.VOIDED, SeatState.EXPIRED, SeatState.RETURNED));

    final Map<String, Order> orders = new HashMap<>();
    final List<Order> inOrder = new ArrayList<>();
    final List<Seat> all = new ArrayList<>();
    final List<Seat.Sent> sent = new ArrayList<>();
    final Map<String, String> claims = new HashMap<>();
    private final Map<String, Long> counted = new HashMap<>();
    private final Map<String, Long> live = new HashMap<>();
    private final Set<Seat> touched = new LinkedHashSet<>();
    private final Set<String> touchedClaims = new LinkedHashSet<>();
    private final Set<Order> extended = new LinkedHashSet<>();
    private final Set<String> touchedCounters = new LinkedHashSet<>();
    private final Set<String> redeemedTokens = new HashSet<>();

    /** An order as far as its seats go. */
    static final class Order {
        final OrderPlaced placed;
        final List<Line> lines = new ArrayList<>();
        boolean cancelled;
        LocalDate redeemBy;

        private Order(OrderPlaced placed) {
            this.placed = placed;
            this.redeemBy = placed.redeemBy();
        }
    }

    /** A line and how many of its seats stand where. */
    static final class Line {
        final Order order;
        final int line;
        final String courseId;
        final String productId;
        final List<Seat> seats = new ArrayList<>();
        final Map<SeatState, Integer> counts = new EnumMap<>(SeatState.class);
        boolean purchased;

        private Line(Order order, int line, String courseId, String productId) {
            this.order = order;
            this.line = line;
            this.courseId = courseId;
            this.productId = productId;
        }
    }

    void read(LedgerEvent event) {
        if (event instanceof SeatEvent e) {
            Line line = line(e.orderId(), e.line());
            SeatReading.read(e, line, this);
        } else if (event instanceof OrderPlaced e) {
            placed(e);
        } else if (event instanceof SeatsPurchased e) {
            Line line = line(e.orderId(), e.line());
            law(!line.purchased && line.seats.size() == e.quantity(), "a line is bought once, and whole");
            line.purchased = true;
            count(e.agentId(), e.productId(), e.quantity());
        } else if (event instanceof SeatsReleased e) {
            move(line(e.orderId(), e.line()), e.from(), e.to(), SeatState.PENDING, SeatState.AVAILABLE);
        } else if (event instanceof SeatsVoided e) {
            move(line(e.orderId(), e.line()), e.from(), e.to(), SeatState.PENDING, SeatState.VOIDED);
            count(e.agentId(), e.productId(), -e.quantity());
        } else if (event instanceof ReleasedSeatsVoided e) {
            move(line(e.orderId(), e.line()), e.from(), e.to(), SeatState.AVAILABLE, SeatState.VOIDED);
            count(e.agentId(), e.productId(), -e.quantity());
        } else if (event instanceof OrderCancelled e) {
            orders.get(e.orderId()).cancelled = true;
        } else if (event instanceof RedeemByChanged e) {
            Order order = orders.get(e.orderId());
            law(Objects.equals(order.redeemBy, e.previous()), "the redeem-by date was %s", order.redeemBy);
            order.redeemBy = e.redeemBy();
            extended.add(order);
        } else {
            readCounters(event);
        }
    }

    private void readCounters(LedgerEvent event) {
        if (event instanceof LearnerTookSeat e) {
            String claim = claim(e.courseId(), e.learnerId());
            String held = claims.put(claim, e.seatId());
            law(held == null, "a learner has one seat of a course; %s has %s", claim, held);
            touchedClaims.add(claim);
        } else if (event instanceof LearnerGaveUpSeat e) {
            String claim = claim(e.courseId(), e.learnerId());
            String held = claims.remove(claim);
            law(e.seatId().equals(held), "a learner gives up the seat it has; %s has %s", claim, held);
            touchedClaims.add(claim);
        } else if (event instanceof LiveSeatsReduced e) {
            count(e.agentId(), e.productId(), -e.quantity());
        } else if (event instanceof LiveSeatsRestored e) {
            count(e.agentId(), e.productId(), e.quantity());
        }
    }

    private void placed(OrderPlaced e) {
        Order order = new Order(e);
        law(orders.put(e.orderId(), order) == null, "an order is placed once");
        inOrder.add(order);
        e.lines().forEach(placed -> {
            Line line = new Line(order, placed.line(), placed.courseId(), placed.productId());
            order.lines.add(line);
            line.counts.put(SeatState.PENDING, placed.quantity());
            for (int number = 1; number <= placed.quantity(); number++) {
                Seat seat = new Seat(line, new SeatId(e.orderId(), placed.line(), number), e.groupId());
                line.seats.add(seat);
                all.add(seat);
            }
            live.merge(counter(e.agentId(), placed.productId()), (long) placed.quantity(), Long::sum);
        });
    }

    Seat seat(String seatId) {
        SeatId id = SeatId.parse(seatId).orElseThrow();
        return line(id.orderId(), id.line()).seats.get(id.number() - 1);
    }

    Line line(String orderId, int line) {
        Order order = orders.get(orderId);
        law(order != null, "there is an order %s", orderId);
        return order.lines.get(line - 1);
    }

    private void move(Line line, int from, int to, SeatState before, SeatState after) {
        for (int number = from; number <= to; number++) {
            move(line.seats.get(number - 1), before, after);
        }
    }

    /** One seat goes from where it must be to another state; the first law is asked at once. */
    void move(Seat seat, SeatState before, SeatState after) {
        law(seat.state == before, "seat %s is moved from where it is: %s, not %s", seat.id, seat.state, before);
        Line line = seat.line;
        seat.state = after;
        line.counts.merge(before, -1, Integer::sum);
        line.counts.merge(after, 1, Integer::sum);
        int sum = 0;
        for (int count : line.counts.values()) {
            law(count >= 0, "no state of a line has less than no seats");
            sum += count;
        }
        law(sum == line.seats.size(), "the seats over all states add up to the quantity");
        int change = (LIVE.contains(after) ? 1 : 0) - (LIVE.contains(before) ? 1 : 0);
        if (change != 0) {
            String counter = counter(line.order.placed.agentId(), line.productId);
            live.merge(counter, (long) change, Long::sum);
            touchedCounters.add(counter);
        }
        touched.add(seat);
    }

    void touched(Seat seat) {
        touched.add(seat);
    }

    /** The token of a link that is redeemed now. */
    void redeemed(String token) {
        law(token != null && redeemedTokens.add(token), "a token redeems once");
    }

    private void count(String agentId, String productId, int change) {
        String counter = counter(agentId, productId);
        counted.merge(counter, (long) change, Long::sum);
        touchedCounters.add(counter);
    }

    private static String counter(String agentId, String productId) {
        return agentId + ' ' + productId;
    }

    static String claim(String courseId, String learnerKey) {
        return courseId + ' ' + learnerKey;
    }

    /** Live seats of an agent by what its own stream counts. */
    long counted(String agentId, String productId) {
        return counted.getOrDefault(counter(agentId, productId), 0L);
    }

    void commandIsWhole() {
        touched.forEach(this::holderHoldsIt);
        touchedClaims.forEach(this::claimIsHeld);
        for (String counter : touchedCounters) {
            long expected = live.getOrDefault(counter, 0L);
            long told = counted.getOrDefault(counter, 0L);
            law(told == expected, "%s has %s live seats, not %s", counter, expected, told);
        }
        extended.forEach(order -> order.lines.forEach(line -> law(
                line.counts.getOrDefault(SeatState.EXPIRED, 0) == 0,
                "an order with more time has no expired seats: %s",
                order.placed.orderId())));
        extended.clear();
        touched.clear();
        touchedClaims.clear();
        touchedCounters.clear();
    }

    private void holderHoldsIt(Seat seat) {
        law(
                !seat.line.order.cancelled || !LIVE.contains(seat.state),
                "seat %s of a cancelled order has ended: %s",
                seat.id,
                seat.state);
        for (String key : seat.keys) {
            String claim = claim(seat.line.courseId, key);
            String held = claims.get(claim);
            law(seat.id.toString().equals(held), "%s is on %s, but %s is noted", claim, seat.id, held);
        }
    }

    private void claimIsHeld(String claim) {
        String held = claims.get(claim);
        if (held != null) {
            Seat seat = seat(held);
            law(
                    seat.keys.stream()
                            .anyMatch(key -> claim(seat.line.courseId, key).equals(claim)),
                    "%s is noted on %s, which is %s with %s",
                    claim,
                    held,
                    seat.state,
                    seat.person());
        }
    }

    /** Whether a seat of the order waits for approval or for the LMS. */
    static boolean inProcess(Order order) {
        return order.lines.stream().flatMap(line -> line.seats.stream()).anyMatch(Seat::inProcess);
    }

    /** Everything anew, from the seats themselves. */
    void recount() {
        Map<String, Long> recounted = new HashMap<>();
        Map<String, String> reclaimed = new HashMap<>();
        for (Seat seat : all) {
            String counter = counter(seat.line.order.placed.agentId(), seat.line.productId);
            recounted.merge(counter, LIVE.contains(seat.state) ? 1L : 0L, Long::sum);
            for (String key : seat.keys) {
                String other = reclaimed.put(claim(seat.line.courseId, key), seat.id.toString());
                law(other == null, "%s and %s are held by one learner", seat.id, other);
            }
            holderHoldsIt(seat);
        }
        Map<String, String> differing = new HashMap<>(claims);
        differing.entrySet().removeAll(reclaimed.entrySet());
        law(reclaimed.equals(claims), "claims are those of the seats, but not %s", differing);
        recounted.forEach(
                (counter, count) -> law(counted.getOrDefault(counter, 0L).equals(count), "%s is %s", counter, count));
    }
}
