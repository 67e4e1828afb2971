package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paidOrder;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;

import io.seatledger.command.seat.mailproblem.RecordMailProblem;
import io.seatledger.events.seat.RedemptionMailFailed;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordMailProblemTest {
    private static final RedemptionMailFailed FAILED =
            new RedemptionMailFailed(ORDER, 1, List.of(1), "mail-1", true, "mailbox full", JUNE);

    private static RecordMailProblem bounced(String mailId) {
        return new RecordMailProblem(SEAT, mailId, true, "mailbox full", JUNE);
    }

    @Test
    void the_mail_of_the_present_link_is_recorded() {
        paidOrder(invited(1, CLEO, JULY))
                .when(bounced("mail-1"))
                .records(FAILED)
                .accepted();
    }

    @Test
    void the_same_mail_is_recorded_once() {
        paidOrder(invited(1, CLEO, JULY))
                .given(FAILED)
                .when(bounced("mail-1"))
                .recordsNothing()
                .accepted();
    }

    @Test
    void a_mail_that_another_took_the_place_of_concerns_nobody() {
        paidOrder(invited(1, CLEO, JULY))
                .when(bounced("mail-0"))
                .recordsNothing()
                .accepted();
    }

    @Test
    void a_mail_about_a_seat_that_awaits_nobody_concerns_nobody() {
        paidOrder(held(1, CLEO)).when(bounced("mail-1")).recordsNothing().accepted();
    }
}
