package io.seatledger.cli.fold;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** One line of an order: how many of its seats are in which state. */
public final class Line {
    private final String orderId;
    private final int number;
    private final String storeId;
    private final String agentId;
    private final String organizationId;
    private final Map<SeatState, Long> counts = new EnumMap<>(SeatState.class);
    private SeatState[] seats = {};

    Line(String orderId, int number, String storeId, String agentId, String organizationId) {
        this.orderId = orderId;
        this.number = number;
        this.storeId = storeId;
        this.agentId = agentId;
        this.organizationId = organizationId;
    }

    /** Orders ids by their bytes, as totals are ordered. */
    public static int compareIds(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** The order it belongs to. */
    public String orderId() {
        return orderId;
    }

    /** Its number within the order, from 1. */
    public int number() {
        return number;
    }

    /** Where it was bought. */
    public String storeId() {
        return storeId;
    }

    /** Who bought it. */
    public String agentId() {
        return agentId;
    }

    /** For whom it was bought. */
    public String organizationId() {
        return organizationId;
    }

    /** How many seats it has. */
    public long purchased() {
        return seats.length;
    }

    /** How many of them are in {@code state}. */
    public long in(SeatState state) {
        return counts.getOrDefault(state, 0L);
    }

    void buy(int quantity) {
        seats = new SeatState[quantity];
        Arrays.fill(seats, SeatState.PENDING);
        counts.put(SeatState.PENDING, (long) quantity);
    }

    /** Moves one seat; says whether it was in {@code from}. */
    boolean move(long number, SeatState from, SeatState to) {
        if (number < 1 || number > seats.length || seats[(int) number - 1] != from) {
            return false;
        }
        seats[(int) number - 1] = to;
        counts.merge(from, -1L, Long::sum);
        counts.merge(to, 1L, Long::sum);
        return true;
    }
}
