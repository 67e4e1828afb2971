package io.seatledger.command.request;

import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.events.value.RequestStatus.ACCEPTED;
import static io.seatledger.events.value.RequestStatus.REJECTED;
import static io.seatledger.events.value.RequestStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.request.decide.DecideRequest;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.request.RequestWithdrawn;
import io.seatledger.events.value.RequestStatus;

/** A request and what may be decided about it. */
final class Deciding {
    private Deciding() {}

    static final RequestAccepted GRANTED = new RequestAccepted(REQUEST, STAFF.name(), "fine", JUNE);
    static final RequestRejected DENIED = new RequestRejected(REQUEST, STAFF.name(), "no", JUNE);
    static final RequestWithdrawn TAKEN_BACK = new RequestWithdrawn(REQUEST, BUYER.name(), null, JUNE);

    static CommandFixture<Request> request() {
        return CommandFixture.of(Request.class, "request:" + REQUEST);
    }

    static CommandFixture<Request> ofPaidOrder(LedgerEvent... more) {
        return request().given(world()).given(placed()).given(paid()).given(more);
    }

    static DecideRequest accept(Actor actor) {
        return new DecideRequest(REQUEST, ACCEPTED, actor, "fine", JUNE);
    }

    static DecideRequest reject() {
        return new DecideRequest(REQUEST, REJECTED, STAFF, "no", JUNE);
    }

    static DecideRequest withdraw(Actor actor) {
        return new DecideRequest(REQUEST, WITHDRAWN, actor, null, JUNE);
    }

    static void is(Object saved, RequestStatus status, String notes) {
        RequestState request = (RequestState) ((Saved<?>) saved).state();
        assertThat(request.status()).isEqualTo(status);
        assertThat(request.notes()).isEqualTo(notes);
    }
}
