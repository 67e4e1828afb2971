package io.seatledger.query.orders;

import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentDropRefused;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.EnrollmentGivenUp;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.RedemptionMailFailed;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.SeatId;
import io.seatledger.query.seats.SeatMove;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the service itself writes on an order: each success and each failure of fulfilment (R24). Ids only, never names. */
final class AutomaticNotes {
    static final String BY = "system";

    private AutomaticNotes() {}

    /** The note on an event; empty for one that neither completes nor breaks anything. */
    static Optional<String> of(SeatEvent event) {
        if (event instanceof EnrollmentConfirmed e) {
            return note(e, "the LMS enrolled learner " + e.learner().key());
        }
        if (event instanceof EnrollmentFailed e) {
            return note(e, "the LMS could not enroll learner " + e.learner().key() + " (attempt " + e.attempts() + ")");
        }
        if (event instanceof EnrollmentGivenUp e) {
            return note(
                    e,
                    "enrolling learner " + e.learner().key() + " was given up after " + e.attempts()
                            + " attempts; available again");
        }
        if (event instanceof EnrollmentDropRefused e) {
            return note(e, "the LMS keeps learner " + e.learner().key() + " enrolled: " + e.reason());
        }
        if (event instanceof RedemptionMailFailed e) {
            return note(
                    e,
                    "the mail with the redemption link " + (e.bounced() ? "came back" : "could not be sent") + ": "
                            + e.problem());
        }
        if (event instanceof RedemptionLinkExpired e) {
            return note(e, "the redemption link expired unused");
        }
        if (event instanceof SeatExpired e) {
            return note(e, "not used by the redeem-by date");
        }
        if (event instanceof SeatsReturned e) {
            return note(
                    e, e.disposition() == Disposition.RETIRE ? "returned and withdrawn" : "returned, to be sold again");
        }
        return Optional.empty();
    }

    private static Optional<String> note(SeatEvent event, String what) {
        List<SeatMove.Run> runs = SeatMove.runs(event.seats());
        String which = runs.stream().limit(10).map(run -> seats(event, run)).collect(Collectors.joining(", "));
        String more = runs.size() > 10 ? " and others, " + event.seats().size() + " in all" : "";
        String word = event.seats().size() == 1 ? "Seat " : "Seats ";
        return Optional.of(word + which + more + ": " + what + '.');
    }

    private static String seats(SeatEvent event, SeatMove.Run run) {
        String first = new SeatId(event.orderId(), event.line(), run.first()).toString();
        return run.first() == run.last() ? first : first + " to " + run.last();
    }
}
