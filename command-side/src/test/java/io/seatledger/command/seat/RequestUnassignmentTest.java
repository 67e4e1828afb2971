package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.command.seat.SeatFacts.unassigning;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_ASSIGNED;
import static io.seatledger.events.value.RefusalCode.UNASSIGN_REQUEST_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.seat.request.RequestUnassignment;
import io.seatledger.domain.Policies;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.seat.UnassignmentRequested;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.RequestKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestUnassignmentTest {
    private static final RequestUnassignment ASK =
            new RequestUnassignment(SEAT, BUYER, "req_2", "left", "since May", JUNE);

    private static final LedgerEvent RECEIVED = new RequestReceived(
            "req_2",
            RequestKind.UNASSIGNMENT,
            STORE,
            AGENT,
            ORDER,
            SEAT.toString(),
            BUYER.name(),
            "left",
            "since May",
            JUNE);

    private static final LedgerEvent REQUESTED = new UnassignmentRequested(ORDER, 1, List.of(1), "req_2", JUNE);

    @Test
    void R34_an_agent_asks_where_it_may_not_unassign() {
        paidOrder(with(held(1, ANNA), policy(Policies.agentUnassign(AgentUnassign.REQUEST))))
                .when(ASK)
                .records(REQUESTED)
                .recordsElsewhere(RECEIVED)
                .accepted(done -> assertThat(((SeatDone) done).requestId()).isEqualTo("req_2"));
    }

    @Test
    void R34_there_is_one_open_request_at_a_time() {
        paidOrder(with(held(1, ANNA), unassignmentRequested(1)))
                .when(ASK)
                .recordsNothing()
                .refused(UNASSIGN_REQUEST_OPEN);
    }

    @Test
    void R34_a_decided_one_never_blocks_the_next() {
        paidOrder(with(held(1, ANNA), unassignmentRequested(1)))
                .given(new UnassignmentRequestClosed(ORDER, 1, List.of(1), REQUEST, LONG_AGO))
                .when(ASK)
                .records(REQUESTED)
                .accepted();
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("available", new LedgerEvent[] {}),
                Arguments.of("about to leave its learner", unassigning(1, CLEO)),
                Arguments.of("waiting for approval", waiting(1, CLEO)),
                Arguments.of("awaiting", invited(1, CLEO, JULY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void R34_a_seat_that_is_not_assigned_is_not_asked_for(String state, LedgerEvent[] before) {
        paidOrder(before).when(ASK).recordsNothing().refused(SEAT_NOT_ASSIGNED);
    }
}
