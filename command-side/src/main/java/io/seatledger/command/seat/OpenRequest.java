package io.seatledger.command.seat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.List;

/** The request that a seat be taken back from its learner, while it waits for a decision. */
public final class OpenRequest {
    private OpenRequest() {}

    /** Whether one is open; an approval that a seat waits for is another matter. */
    public static boolean isOpen(SeatCase seat) {
        return seat.seat().requestId() != null && seat.state() != SeatState.APPROVAL_PENDING;
    }

    /**
     * What ends it as accepted, to be recorded before the seat leaves its learner by whatever act; nothing when none is open.
     *
     * @param by who acts
     */
    public static List<LedgerEvent> closed(SeatCase seat, String by, Instant at) {
        String requestId = seat.seat().requestId();
        return requestId == null || !isOpen(seat)
                ? List.of()
                : List.of(
                        new UnassignmentRequestClosed(
                                seat.id().orderId(), seat.id().line(), seat.numbers(), requestId, at),
                        new RequestAccepted(requestId, by, null, at));
    }
}
