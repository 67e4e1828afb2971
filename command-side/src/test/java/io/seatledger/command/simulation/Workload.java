package io.seatledger.command.simulation;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people want, drawn by lot: few stores, agents, learners and orders, so that they get in each other's way. */
final class Workload {
    static final List<String> STORES = List.of("acme", "bolt");
    static final List<String> PRODUCTS = List.of("safety", "first-aid", "crane");
    static final List<String> AGENTS = List.of("ada", "ben", "cyd");
    static final List<String> GROUPS = List.of("north", "north-east", "south");
    static final List<String> COURSES = List.of("course-1", "course-2");

    /** Persons that only the LMS knows, that only the vault knows, and one known to both. */
    static final List<ResolvedLearner> LEARNERS = List.of(
            learner("lea", null),
            learner("lou", null),
            learner("leo", null),
            learner(null, "psn_max"),
            learner(null, "psn_mia"),
            learner("lux", "psn_lux"));

    /** Those who can be reached by mail. */
    static final List<ResolvedLearner> INVITED = LEARNERS.subList(3, 6);

    private static final int RECENT = 40;

    private final Simulation world;
    private final ShopMoves shop;
    private final List<Supplier<Request>> moves = new ArrayList<>();
    private int keys;

    Workload(Simulation world) {
        this.world = world;
        this.shop = new ShopMoves(this);
        shop.joinInto(this);
        new LmsMoves(this).joinInto(this);
        new SeatMoves(this).joinInto(this);
        new LinkMoves(this).joinInto(this);
        new RequestMoves(this).joinInto(this);
        new ReturnMoves(this).joinInto(this);
        new Schedule(this).joinInto(this);
        new BatchMoves(this).joinInto(this);
    }

    private static ResolvedLearner learner(@Nullable String learnerId, @Nullable String personRef) {
        LearnerRef ref = new LearnerRef(learnerId, personRef);
        List<String> keys = new ArrayList<>();
        if (learnerId != null) {
            keys.add(learnerId);
        }
        if (personRef != null) {
            keys.add(personRef);
        }
        return new ResolvedLearner(ref, keys);
    }

    /** Somebody whom the vault knows. */
    static ResolvedLearner byRef(String personRef) {
        return INVITED.stream()
                .filter(learner -> personRef.equals(learner.ref().personRef()))
                .findFirst()
                .orElseThrow();
    }

    /** What has to be there before anything can be bought. */
    List<Request> shopsOpen() {
        return shop.open();
    }

    /** Adds a move, to be made so often among all. */
    void add(int weight, Supplier<Request> move) {
        for (int i = 0; i < weight; i++) {
            moves.add(move);
        }
    }

    Request next() {
        return moves.get(world.random.nextInt(moves.size())).get();
    }

    Story story() {
        return world.story;
    }

    Simulation world() {
        return world;
    }

    /** A request under a new key; what is asked for tells its payload. */
    Request request(String name, String payload, Request.Making making) {
        return new Request(name, "key-" + keys++, name + ' ' + payload, making);
    }

    /** A request whose repeat is harmless. */
    Request unkeyed(String name, String payload, Request.Making making) {
        return new Request(name, null, name + ' ' + payload, making);
    }

    <T> T any(List<T> of) {
        return of.get(world.random.nextInt(of.size()));
    }

    int number(int from, int to) {
        return world.random.nextInt(from, to + 1);
    }

    boolean chance(int percent) {
        return world.chance(percent * 10);
    }

    String id(String prefix) {
        return world.id(prefix);
    }

    /** Mostly one of the last orders, {@code null} before the first. */
    SeatBook.@Nullable Order order() {
        List<SeatBook.Order> all = story().seats.inOrder;
        if (all.isEmpty()) {
            return null;
        }
        int from = chance(90) ? Math.max(0, all.size() - 8) : 0;
        return all.get(number(from, all.size() - 1));
    }

    /** Mostly a seat in this state of one of the last orders, {@code null} before the first. */
    @Nullable
    Seat seat(SeatState wanted) {
        List<Seat> all = story().seats.all;
        if (all.isEmpty()) {
            return null;
        }
        int from = chance(90) ? Math.max(0, all.size() - RECENT) : 0;
        Seat seat = all.get(number(from, all.size() - 1));
        for (int tries = 0; tries < 6 && seat.state != wanted; tries++) {
            seat = all.get(number(from, all.size() - 1));
        }
        return seat;
    }

    /** Who speaks of a seat. */
    Actor actorOf(@Nullable Seat seat) {
        return actor(seat == null ? null : seat.line.order.placed.agentId());
    }

    /** Staff, or the agent that bought it, or one that did not. */
    Actor actor(@Nullable String buyer) {
        if (chance(60)) {
            return new Actor("key:backend", true, null, null);
        }
        String agentId = buyer != null && chance(85) ? buyer : any(AGENTS);
        return new Actor("agent:" + agentId, false, agentId, chance(95) ? null : Set.of("acme"));
    }
}
