package io.seatledger.command.simulation;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.order.cancellation.RequestCancellation;
import io.seatledger.command.request.decide.DecideRequest;
import io.seatledger.events.value.RequestStatus;
import java.util.ArrayList;
import java.util.List;

/** Requests and those who decide them, twice now and then. */
final class RequestMoves {
    private static final int RECENT = 10;

    private final Workload draw;

    RequestMoves(Workload draw) {
        this.draw = draw;
    }

    void joinInto(Workload all) {
        all.add(2, this::cancellation);
        all.add(7, this::decide);
    }

    private Request cancellation() {
        SeatBook.Order order = draw.order();
        String id = order == null ? "ord_none" : order.placed.orderId();
        return draw.request(
                "RequestCancellation",
                id,
                (a, at) -> new RequestCancellation(id, draw.id("req"), "key:backend", "not needed", at));
    }

    private Request decide() {
        List<String> all = new ArrayList<>(draw.story().cases.open.keySet());
        if (all.isEmpty() || draw.chance(15)) {
            all.addAll(draw.story().cases.decided);
        }
        String id = all.isEmpty() ? "req_none" : all.get(draw.number(Math.max(0, all.size() - RECENT), all.size() - 1));
        RequestStatus verdict =
                draw.any(List.of(RequestStatus.ACCEPTED, RequestStatus.REJECTED, RequestStatus.WITHDRAWN));
        Actor actor = draw.actor(null);
        return draw.request(
                "DecideRequest", id + verdict + actor, (a, at) -> new DecideRequest(id, verdict, actor, "so", at));
    }
}
