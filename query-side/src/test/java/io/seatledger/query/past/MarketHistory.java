package io.seatledger.query.past;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.agreement;
import static io.seatledger.query.support.Story.cancelled;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.listed;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentDetailsChanged;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.AgentMovedToOrganization;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.AgreementSuperseded;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.store.ListingChanged;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.store.StoreDetailsChanged;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RepurchaseCause;
import io.seatledger.events.value.SeatState;
import io.seatledger.events.value.StorePolicy;
import io.seatledger.query.support.SeatStory;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Plots of a market, woven into one log: each keeps its order, which event of which plot comes next is chance. */
public final class MarketHistory {
    static final String LIFE = "ord_" + "1".repeat(32);
    static final String FREE = "ord_" + "2".repeat(32);
    static final String GONE = "ord_" + "3".repeat(32);
    static final String LATE = "ord_" + "4".repeat(32);
    static final String MONEY = "ord_" + "5".repeat(32);
    static final String NOBODY = "ord_" + "6".repeat(32);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final List<String> ORDERS = List.of(LIFE, FREE, GONE, LATE, MONEY, NOBODY);

    private final Random chance;

    public MarketHistory(long seed) {
        this.chance = new Random(seed);
    }

    public List<LedgerEvent> events() {
        List<LedgerEvent> woven = new ArrayList<>(
                List.of(store("s-1"), store("s-2"), product("first-aid"), group("g-1", null), group("g-2", "g-1")));
        woven.addAll(List.of(agent("agent-1"), agent("agent-2")));
        List<Deque<LedgerEvent>> plots = new ArrayList<>();
        Stream.of(life(LIFE, "agent-1", "s-1"), free(), gone(), late(), money(), standing(), learner(), stores())
                .map(ArrayDeque::new)
                .forEach(plots::add);
        while (!plots.isEmpty()) {
            Deque<LedgerEvent> plot = plots.get(chance.nextInt(plots.size()));
            woven.add(plot.removeFirst());
            plots.removeIf(Deque::isEmpty);
        }
        return woven;
    }

    /** Everything that can be asked about the past. */
    static List<String> questions() {
        List<String> paths = new ArrayList<>();
        for (String id : ORDERS) {
            paths.add("/v1/orders/" + id);
        }
        paths.addAll(List.of(
                "/v1/orders",
                "/v1/orders?limit=2",
                "/v1/orders?status=PENDING",
                "/v1/orders?status=COMPLETE&storeId=s-1",
                "/v1/orders?paymentStatus=PARTIALLY_REFUNDED",
                "/v1/orders?paymentStatus=VOIDED&limit=1",
                "/v1/orders?groupId=g-1&q=ORD_1111"));
        for (String by : List.of("store", "product", "group", "organization", "agent")) {
            paths.add("/v1/inventory?by=" + by);
        }
        paths.addAll(List.of("/v1/inventory?by=group&orderId=" + LIFE, "/v1/inventory?by=store&groupId=g-2"));
        paths.addAll(seats());
        paths.addAll(List.of("/v1/agents/agent-1", "/v1/agents/agent-2", "/v1/agents/agent-nobody"));
        paths.addAll(List.of("/v1/stores/s-1", "/v1/stores/s-2", "/v1/stores/s-nowhere"));
        return paths;
    }

    private static List<String> seats() {
        List<String> paths = new ArrayList<>(List.of(
                "/v1/seats?limit=200",
                "/v1/seats?limit=3",
                "/v1/seats?orderId=" + LIFE + "&line=2",
                "/v1/seats?groupId=g-1&limit=200",
                "/v1/seats?groupId=g-2&limit=200",
                "/v1/seats?groupId=g-2&state=AVAILABLE",
                "/v1/seats?learner=l-1",
                "/v1/seats?learner=l-6",
                "/v1/seats?learner=l-66&storeId=s-1",
                "/v1/seats/" + LATE + ".1.2",
                "/v1/seats/" + FREE + ".1.1",
                "/v1/seats/" + MONEY + ".1.3",
                "/v1/seats/" + NOBODY + ".1.1"));
        for (SeatState state : SeatState.values()) {
            paths.add("/v1/seats?limit=200&state=" + state);
        }
        for (int number : List.of(1, 2, 6, 7, 11, 12, 20, 22, 23, 24, 28, 29)) {
            paths.add("/v1/seats/" + LIFE + ".1." + number);
        }
        return paths;
    }

    /** Everything that can happen to seats, and seats of a second line that nothing happens to. */
    private static List<LedgerEvent> life(String orderId, String agentId, String storeId) {
        return Arrays.asList(
                new SeatStory(orderId).wholeLife(ownedBy("g-1", placed(orderId, agentId, storeId, 30, 3))));
    }

    private static List<LedgerEvent> free() {
        OrderPlaced order = placed(FREE, "agent-2", "s-2", 1);
        OrderPlaced free = new OrderPlaced(
                order.orderId(),
                order.storeId(),
                order.agentId(),
                order.organizationId(),
                order.placedBy(),
                null,
                order.purpose(),
                null,
                null,
                JUNE,
                false,
                1,
                null,
                order.releaseSeatsOn(),
                "USD",
                0,
                order.lines(),
                order.basis(),
                List.of(),
                NOON);
        List<LedgerEvent> events = new ArrayList<>(Arrays.asList(purchase(free)));
        events.add(new SeatsReleased(FREE, 1, 1, 1, NOON));
        events.add(new SeatStory(FREE).assigned(1, SeatStory.learner("l-free")));
        events.add(new SeatStory(FREE).confirmed(1));
        return events;
    }

    private static List<LedgerEvent> gone() {
        OrderPlaced order = ownedBy("g-2", placed(GONE, "agent-1", "s-2", 5, 2));
        List<LedgerEvent> events = new ArrayList<>(Arrays.asList(purchase(order)));
        events.add(new OrderNoteAdded(GONE, "key:backend", "on second thoughts", NoteVisibility.INTERNAL, NOON));
        events.addAll(Arrays.asList(cancelled(order)));
        return events;
    }

    /** Released before it was paid, and cancelled after that. */
    private static List<LedgerEvent> late() {
        OrderPlaced order = placed(LATE, "agent-2", "s-1", 4);
        List<LedgerEvent> events = new ArrayList<>(Arrays.asList(purchase(order)));
        events.add(new SeatsReleased(LATE, 1, 1, 4, NOON));
        events.add(new PaymentAuthorized(LATE, "pay-1", 2_000, "USD", NOON));
        events.add(new SeatStory(LATE).regrouped(null, "g-1", SeatState.AVAILABLE, 2));
        events.add(new OrderCancelled(LATE, "not needed", NOON));
        events.add(new PaymentVoided(LATE, "pay-1", null, NOON));
        events.add(new ReleasedSeatsVoided("agent-2", LATE, 1, "first-aid", 1, 4, NOON));
        return events;
    }

    private static List<LedgerEvent> money() {
        OrderPlaced order = placed(MONEY, "agent-1", "s-2", 3);
        SeatStory seats = new SeatStory(MONEY);
        List<LedgerEvent> events = new ArrayList<>(Arrays.asList(purchase(order)));
        events.add(new PaymentFailed(MONEY, "pay-2", "declined", NOON));
        events.add(new PaymentAuthorized(MONEY, "pay-3", 1_500, "USD", NOON));
        events.add(new PaymentCaptured(MONEY, "pay-3", 1_500, "USD", NOON));
        events.addAll(List.of(paid(order)).subList(1, 3));
        events.add(seats.returnRequested("ret_m", SeatState.AVAILABLE, 1, 2));
        events.add(new RefundReserved(MONEY, "ret_m", 600, "USD", NOON));
        events.add(new RefundSettled(MONEY, "ret_m", 600, "USD", null, NOON));
        events.add(seats.returned("ret_m", io.seatledger.events.value.Disposition.RETIRE, 1, 2));
        events.add(new RefundSettled(MONEY, "ret_n", 900, "USD", null, NOON));
        events.add(seats.linkSent(3, SeatStory.invited("i-m")));
        events.add(seats.redeemed(3, SeatStory.invited("i-m"), SeatStory.learner("l-m")));
        return events;
    }

    private static List<LedgerEvent> standing() {
        return List.of(
                agreement("agent-1", "agr-1", JUNE.minusYears(2), JUNE),
                new AgentLinkedToLearner("agent-1", "l-own", NOON),
                new RepurchasePermitGranted("agent-1", "per-1", "course-1", null, "asked", null, 2, NOON),
                refused("agent-1", "s-1", RefusalCode.SALE_MODEL_RETAIL),
                agreement("agent-1", "agr-2", JUNE, LocalDate.of(2030, 1, 1)),
                new AgreementSuperseded("agent-1", "agr-1", "agr-2", NOON),
                new AgentSuspended("agent-1", "doubts", NOON),
                permitted(),
                new RepurchasePermitGranted("agent-1", "per-2", "course-2", "s-1", "asked", NOON, null, NOON),
                new RepurchasePermitGranted("agent-1", "per-3", "course-3", "s-1", "asked", null, null, NOON),
                new AgentReinstated("agent-1", "settled", NOON),
                new AgentDetailsChanged("agent-1", "per_other", NOON),
                permitted(),
                agreement("agent-1", "agr-3", LocalDate.of(2031, 1, 1), null),
                new AgentMovedToOrganization("agent-1", "umbrella", NOON),
                new AgreementRevoked("agent-1", "agr-2", "broken", NOON),
                new AgentUnlinkedFromLearner("agent-1", "l-own", NOON),
                new AgentLinkedToLearner("agent-1", "l-other", NOON));
    }

    private static RepurchasePermitted permitted() {
        return new RepurchasePermitted(
                "agent-1", "s-1", "o-1", 1, "course-1", "l-own", RepurchaseCause.OVERRIDE, "per-1", NOON);
    }

    private static List<LedgerEvent> learner() {
        return List.of(
                reported("course-2", "l-own", 1, EnrollmentPhase.IN_PROGRESS, null),
                reported("course-1", "l-own", 1, EnrollmentPhase.NOT_STARTED, null),
                reported("course-1", "l-own", 2, EnrollmentPhase.FINISHED, EnrollmentResult.FAILING),
                new EnrollmentDropped("course-2", "l-own", 2, NOON, NOON),
                reported("course-1", "l-other", 1, EnrollmentPhase.IN_PROGRESS, null),
                reported("course-2", "l-own", 3, EnrollmentPhase.FINISHED, EnrollmentResult.PASSING),
                new EnrollmentAttemptFailed("course-1", "l-other", 2, NOON, null, NOON),
                new EnrollmentDropped("course-3", "l-own", 1, NOON, NOON));
    }

    private static EnrollmentReported reported(
            String courseId, String learnerId, long version, EnrollmentPhase phase, EnrollmentResult result) {
        return new EnrollmentReported(courseId, learnerId, version, NOON, phase, result, null, null, NOON);
    }

    private static List<LedgerEvent> stores() {
        return List.of(
                listed("s-1", "first-aid", 500),
                new StoreDetailsChanged("s-1", "Store with another name", "org-9", NOON),
                new ListingChanged("s-1", "first-aid", new Listing(700, "USD", false, null, null, null, null), NOON),
                new StorePolicyChanged("s-1", 2, StorePolicy.DEFAULT, NOON),
                new StoreClosed("s-2", "moved", NOON));
    }
}
