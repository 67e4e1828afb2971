package io.seatledger.query.support;

import static io.seatledger.query.support.Story.NOON;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.seat.AssignmentApprovalRequested;
import io.seatledger.events.seat.AssignmentApproved;
import io.seatledger.events.seat.AssignmentRejected;
import io.seatledger.events.seat.AssignmentWithdrawn;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentDropRefused;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.EnrollmentGivenUp;
import io.seatledger.events.seat.RedemptionLinkCancelled;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.RedemptionLinkResent;
import io.seatledger.events.seat.RedemptionLinkSent;
import io.seatledger.events.seat.RedemptionLinksSent;
import io.seatledger.events.seat.RedemptionMailFailed;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.seat.SeatRedeemed;
import io.seatledger.events.seat.SeatReinstated;
import io.seatledger.events.seat.SeatTransferred;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.SeatsAssigned;
import io.seatledger.events.seat.SeatsReissued;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.seat.UnassignmentRequested;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.events.value.SeatState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What happens to seats of line 1 of one order, in domain words; further lines are not touched. */
public record SeatStory(String orderId) {
    public static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    public static LearnerRef learner(String learnerId) {
        return new LearnerRef(learnerId, "per_" + learnerId);
    }

    public static LearnerRef invited(String name) {
        return new LearnerRef(null, "per_" + name);
    }

    private static List<LearnerRef> learners(List<Integer> seats) {
        return seats.stream().map(seat -> learner("l-" + seat)).toList();
    }

    public static List<Integer> seats(Integer... numbers) {
        return Arrays.asList(numbers);
    }

    public SeatAssigned assigned(int seat, LearnerRef learner) {
        return assigned(seat, learner, null);
    }

    public SeatAssigned assigned(int seat, LearnerRef learner, LocalDate startsOn) {
        return new SeatAssigned(orderId, 1, seats(seat), learner, startsOn, Redemption.MANUAL, false, NOON);
    }

    public SeatsAssigned assignedByList(Integer... seats) {
        return new SeatsAssigned(orderId, 1, seats(seats), learners(seats(seats)), null, "bat_1", NOON);
    }

    public SeatUnassigned unassigned(Integer... seats) {
        return new SeatUnassigned(orderId, 1, seats(seats), learners(seats(seats)), "left", NOON);
    }

    public SeatTransferred transferred(int seat, LearnerRef from, LearnerRef to) {
        return new SeatTransferred(orderId, 1, seats(seat), from, to, "moved", NOON);
    }

    public AssignmentApprovalRequested approvalRequested(int seat, String requestId) {
        return new AssignmentApprovalRequested(
                orderId,
                1,
                seats(seat),
                learner("l-" + seat),
                JULY,
                requestId,
                new EnrollmentFact("course-1", "l-" + seat, EnrollmentPhase.IN_PROGRESS, null, null, true, 1),
                NOON);
    }

    public AssignmentApproved approved(int seat, String requestId) {
        return new AssignmentApproved(orderId, 1, seats(seat), learner("l-" + seat), requestId, NOON);
    }

    public AssignmentRejected rejected(int seat, String requestId) {
        return new AssignmentRejected(orderId, 1, seats(seat), learner("l-" + seat), requestId, NOON);
    }

    public AssignmentWithdrawn assignmentWithdrawn(int seat, String requestId) {
        return new AssignmentWithdrawn(orderId, 1, seats(seat), learner("l-" + seat), requestId, NOON);
    }

    public RedemptionLinkSent linkSent(int seat, LearnerRef recipient) {
        return new RedemptionLinkSent(
                orderId,
                1,
                seats(seat),
                recipient,
                "hash-" + seat,
                NOON.plus(Duration.ofDays(30)),
                "mail-" + seat,
                NOON);
    }

    public RedemptionLinksSent linksSent(Integer... seats) {
        List<Integer> numbers = seats(seats);
        return new RedemptionLinksSent(
                orderId,
                1,
                numbers,
                numbers.stream().map(seat -> invited("i-" + seat)).toList(),
                numbers.stream().map(seat -> "hash-" + seat).toList(),
                numbers.stream().map(seat -> "mail-" + seat).toList(),
                null,
                "bat_2",
                NOON);
    }

    public RedemptionLinkResent resent(int seat, int resends) {
        return new RedemptionLinkResent(
                orderId, 1, seats(seat), "hash-again", null, "mail-again-" + seat, resends, NOON.plusSeconds(90));
    }

    public RedemptionLinkCancelled linkCancelled(int seat) {
        return new RedemptionLinkCancelled(orderId, 1, seats(seat), List.of(invited("i-" + seat)), "wrong", NOON);
    }

    public RedemptionLinkExpired linkExpired(int seat) {
        return new RedemptionLinkExpired(orderId, 1, seats(seat), List.of(invited("i-" + seat)), NOON);
    }

    public RedemptionMailFailed mailFailed(int seat, String mailId) {
        return new RedemptionMailFailed(orderId, 1, seats(seat), mailId, true, "mailbox full", NOON);
    }

    public SeatRedeemed redeemed(int seat, LearnerRef recipient, LearnerRef learner) {
        return new SeatRedeemed(orderId, 1, seats(seat), recipient, learner, false, NOON);
    }

    public SeatExpired expired(Integer... seats) {
        return new SeatExpired(orderId, 1, seats(seats), NOON);
    }

    public SeatReinstated reinstated(Integer... seats) {
        return new SeatReinstated(orderId, 1, seats(seats), NOON);
    }

    public SeatOwnerGroupChanged regrouped(String from, String to, SeatState state, Integer... seats) {
        return new SeatOwnerGroupChanged(orderId, 1, seats(seats), from, to, state, NOON);
    }

    public ReturnRequested returnRequested(String returnId, SeatState was, Integer... seats) {
        return new ReturnRequested(orderId, 1, seats(seats), returnId, was, NOON);
    }

    public ReturnDenied returnDenied(String returnId, SeatState was, Integer... seats) {
        return new ReturnDenied(orderId, 1, seats(seats), returnId, was, NOON);
    }

    public ReturnWithdrawn returnWithdrawn(String returnId, SeatState was, Integer... seats) {
        return new ReturnWithdrawn(orderId, 1, seats(seats), returnId, was, NOON);
    }

    public SeatsReturned returned(String returnId, Disposition disposition, Integer... seats) {
        return new SeatsReturned(
                orderId, 1, seats(seats), returnId, disposition, List.of(), ReturnedEnrollment.DROP, NOON);
    }

    public SeatsReissued reissued(String returnId, Integer... seats) {
        return new SeatsReissued(orderId, 1, seats(seats), returnId, NOON);
    }

    public EnrollmentConfirmed confirmed(int seat) {
        return new EnrollmentConfirmed(orderId, 1, seats(seat), learner("l-" + seat), NOON);
    }

    public EnrollmentFailed enrollmentFailed(int seat, int attempts) {
        return new EnrollmentFailed(orderId, 1, seats(seat), learner("l-" + seat), attempts, NOON);
    }

    public EnrollmentGivenUp givenUp(int seat) {
        return new EnrollmentGivenUp(orderId, 1, seats(seat), learner("l-" + seat), 5, NOON);
    }

    public EnrollmentDropRequested dropRequested(Integer... seats) {
        return new EnrollmentDropRequested(orderId, 1, seats(seats), learners(seats(seats)), "left", NOON);
    }

    public EnrollmentDropRefused dropRefused(int seat) {
        return new EnrollmentDropRefused(orderId, 1, seats(seat), learner("l-" + seat), "exam is running", NOON);
    }

    public UnassignmentRequested unassignmentRequested(int seat, String requestId) {
        return new UnassignmentRequested(orderId, 1, seats(seat), requestId, NOON);
    }

    public UnassignmentRequestClosed unassignmentRequestClosed(int seat, String requestId) {
        return new UnassignmentRequestClosed(orderId, 1, seats(seat), requestId, NOON);
    }

    /** Everything that can happen to seats, to those of a paid order for group g-1 with at least 30 in line 1. */
    public LedgerEvent[] wholeLife(OrderPlaced order) {
        List<LedgerEvent> events = new ArrayList<>(Arrays.asList(Story.purchase(order)));
        events.add(regrouped("g-1", "g-2", SeatState.PENDING, 28, 29));
        events.addAll(Arrays.asList(Story.paid(order)));
        events.addAll(assignments());
        events.addAll(links());
        events.addAll(returnsAndDates());
        return events.toArray(LedgerEvent[]::new);
    }

    private List<LedgerEvent> assignments() {
        return List.of(
                assigned(1, learner("l-1"), JULY),
                new LearnerTookSeat("course-1", "l-1", orderId + ".1.1", NOON),
                confirmed(1),
                assignedByList(2, 3, 5, 6),
                enrollmentFailed(2, 1),
                unassigned(3),
                new LearnerGaveUpSeat("course-1", "l-3", orderId + ".1.3", NOON),
                dropRequested(5, 6),
                dropRefused(6),
                unassigned(5),
                transferred(6, learner("l-6"), learner("l-66")),
                unassignmentRequested(1, "req_1"),
                enrollmentFailed(2, 5),
                givenUp(2),
                approvalRequested(7, "req_2"),
                approvalRequested(8, "req_3"),
                approvalRequested(9, "req_4"),
                approvalRequested(10, "req_5"),
                approved(7, "req_2"),
                rejected(8, "req_3"),
                assignmentWithdrawn(9, "req_4"),
                unassignmentRequestClosed(1, "req_1"));
    }

    private List<LedgerEvent> links() {
        return List.of(
                linkSent(11, invited("i-11")),
                linksSent(12, 13, 14, 15),
                resent(11, 1),
                mailFailed(12, "mail-12"),
                mailFailed(11, "mail-11"),
                linkCancelled(13),
                linkExpired(14),
                redeemed(15, invited("i-15"), learner("l-15")),
                new OrderNoteAdded(orderId, "key:backend", "call them", NoteVisibility.CUSTOMER, NOON));
    }

    private List<LedgerEvent> returnsAndDates() {
        return List.of(
                returnRequested("ret_1", SeatState.AVAILABLE, 20, 21),
                returnRequested("ret_1", SeatState.ASSIGNED, 7),
                returnRequested("ret_1", SeatState.AWAITING, 12),
                returnDenied("ret_1", SeatState.AVAILABLE, 20, 21),
                returnWithdrawn("ret_1", SeatState.ASSIGNED, 7),
                returnRequested("ret_2", SeatState.AVAILABLE, 22, 23, 28),
                returned("ret_2", Disposition.RETIRE, 22),
                returned("ret_2", Disposition.REISSUE, 23),
                reissued("ret_2", 23),
                new RefundSettled(orderId, "ret_2", 500, "USD", null, NOON),
                expired(24, 25, 29),
                regrouped("g-1", null, SeatState.EXPIRED, 24),
                new RedeemByChanged(orderId, null, JULY, NOON),
                reinstated(24, 29),
                regrouped("g-2", "g-1", SeatState.AVAILABLE, 29),
                assigned(29, learner("l-29")));
    }
}
