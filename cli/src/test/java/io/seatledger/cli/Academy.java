package io.seatledger.cli;

import java.util.function.Predicate;

/** A small log of one store: two agents, two orders, and something of everything that happens to seats. */
public final class Academy {
    /** Figures by hand, in the order of the page: purchased, pending, available, …, voided. */
    public static final String ORDER_A = "ord_a\t1\t5\t0\t2\t0\t1\t1\t0\t1\t0\t0\n";

    public static final String ORDER_B = """
            ord_b\t1\t3\t0\t0\t0\t0\t0\t0\t0\t0\t3
            ord_b\t2\t1\t0\t0\t0\t0\t0\t0\t0\t0\t1
            """;

    private Academy() {}

    /** The log: 19 events. */
    public static LogMaker log() {
        return fill(LogMaker.empty());
    }

    /** The same events signed by somebody else. */
    public static LogMaker ofAnImpostor() {
        return fill(LogMaker.ofAnImpostor());
    }

    private static LogMaker fill(LogMaker log) {
        log.with("store:academy", "StoreOpened", "{\"storeId\":\"academy\",\"name\":\"Académie\"}")
                .with("agent:dana", "AgentRegistered", "{\"agentId\":\"dana\"}")
                .with("agent:dana", "SeatsPurchased", purchase("dana", "ord_a", 1, 5, "acme"))
                .with("order:ord_a", "OrderPlaced", "{\"orderId\":\"ord_a\",\"agentId\":\"dana\"}")
                .with("order:ord_a", "SeatsReleased", range("ord_a", 1, 1, 5))
                .with("agent:ben", "AgentRegistered", "{\"agentId\":\"ben\"}")
                .with("agent:ben", "SeatsPurchased", purchase("ben", "ord_b", 1, 3, "bolt"))
                .with("agent:ben", "SeatsPurchased", purchase("ben", "ord_b", 2, 1, "bolt"))
                .with("order:ord_b", "OrderPlaced", "{\"orderId\":\"ord_b\",\"agentId\":\"ben\"}")
                .with("seatpool:ord_a:1:0", "SeatsAssigned", seats("ord_a", "1,2,3"))
                .with("seatpool:ord_a:1:0", "SeatUnassigned", seats("ord_a", "2"))
                .with("seatpool:ord_a:1:0", "RedemptionLinkSent", seats("ord_a", "4"))
                .with("seatpool:ord_a:1:0", "EnrollmentConfirmed", seats("ord_a", "1"))
                .with(
                        "seatpool:ord_a:1:0",
                        "ReturnRequested",
                        seats("ord_a", "3").replace("}", ",\"was\":\"ASSIGNED\"}"))
                .with("seatpool:ord_a:1:0", "SeatsReturned", seats("ord_a", "3"))
                .with("agent:ben", "SeatsVoided", range("ord_b", 1, 1, 3))
                .with("order:ord_b", "SeatsReleased", range("ord_b", 2, 1, 1))
                .with("agent:ben", "ReleasedSeatsVoided", range("ord_b", 2, 1, 1))
                .with("order:ord_b", "OrderCancelled", "{\"orderId\":\"ord_b\",\"reason\":\"mistake\"}");
        return log;
    }

    /** Everything, with totals. */
    public static BundleMaker wholeLog() {
        return BundleMaker.ofLog(log(), ORDER_A + ORDER_B);
    }

    /** Order {@code ord_a} with what concerns it. */
    public static BundleMaker orderA() {
        Predicate<LogMaker.Event> concerned = event -> event.stream().contains("ord_a") || event.position() == 3;
        return BundleMaker.of(log(), "order", "ord_a", concerned, ORDER_A)
                .complete("order:ord_a", 2)
                .complete("seatpool:ord_a:1:0", 6);
    }

    static String purchase(String agent, String order, int line, int quantity, String organization) {
        return "{\"agentId\":\"" + agent + "\",\"orderId\":\"" + order + "\",\"storeId\":\"academy\",\"line\":" + line
                + ",\"productId\":\"first-aid\",\"from\":1,\"to\":" + quantity + ",\"organizationId\":\"" + organization
                + "\"}";
    }

    static String range(String order, int line, int from, int to) {
        return "{\"orderId\":\"" + order + "\",\"line\":" + line + ",\"from\":" + from + ",\"to\":" + to + "}";
    }

    static String seats(String order, String numbers) {
        return "{\"orderId\":\"" + order + "\",\"line\":1,\"seats\":[" + numbers + "]}";
    }
}
