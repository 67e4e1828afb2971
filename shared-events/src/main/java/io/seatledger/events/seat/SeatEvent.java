package io.seatledger.events.seat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.value.SeatId;
import java.util.List;

/** What happens to the seats of one pool: up to 1,000 consecutive seats of an order line. */
public sealed interface SeatEvent extends LedgerEvent
        permits SeatAssigned,
                SeatsAssigned,
                SeatUnassigned,
                SeatTransferred,
                AssignmentApprovalRequested,
                AssignmentApproved,
                AssignmentRejected,
                AssignmentWithdrawn,
                RedemptionLinkSent,
                RedemptionLinksSent,
                RedemptionLinkResent,
                RedemptionLinkCancelled,
                RedemptionLinkExpired,
                RedemptionMailFailed,
                SeatRedeemed,
                SeatExpired,
                SeatReinstated,
                SeatOwnerGroupChanged,
                ReturnRequested,
                ReturnDenied,
                ReturnWithdrawn,
                SeatsReturned,
                SeatsReissued,
                EnrollmentConfirmed,
                EnrollmentFailed,
                EnrollmentGivenUp,
                EnrollmentDropRequested,
                EnrollmentDropRefused,
                UnassignmentRequested,
                UnassignmentRequestClosed {
    String orderId();

    int line();

    /** Numbers of the seats concerned within the line; never empty, all of one pool. */
    List<Integer> seats();

    @Override
    default String stream() {
        return Streams.seatPool(orderId(), line(), SeatId.poolOf(seats().get(0)));
    }
}
