package io.seatledger.console.list;

import java.util.List;
import java.util.Map;

/** Filters that most people come for, a press away. */
public final class Shortcuts {
    private static final String ALL = "All";

    private static final Map<String, List<Shortcut>> BY_LIST = Map.of(
            "requests",
                    List.of(
                            new Shortcut("To decide", "/console/requests?status=RECEIVED"),
                            new Shortcut(ALL, "/console/requests")),
            "returns",
                    List.of(
                            new Shortcut("To decide", "/console/returns?status=PENDING"),
                            new Shortcut("To pay", "/console/returns?status=APPROVED"),
                            new Shortcut("Refund failed", "/console/returns?status=REFUND_FAILED"),
                            new Shortcut(ALL, "/console/returns")),
            "decisions",
                    List.of(
                            new Shortcut("Refused", "/console/decisions?outcome=REFUSED"),
                            new Shortcut(ALL, "/console/decisions")),
            "orders",
                    List.of(
                            new Shortcut("To be paid", "/console/orders?paymentStatus=PENDING"),
                            new Shortcut(ALL, "/console/orders")));

    private Shortcuts() {}

    /** A filter with a name. */
    public record Shortcut(String label, String href) {}

    static List<Shortcut> of(String list) {
        return BY_LIST.getOrDefault(list, List.of());
    }
}
