package io.seatledger.command.simulation;

import io.seatledger.command.agent.purchase.PurchaseSeats;
import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.order.redeemby.ChangeRedeemBy;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.request.decide.DecideRequest;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.decide.DenyReturn;
import io.seatledger.command.returns.decide.WithdrawReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.command.returns.refund.SettleRefund;
import io.seatledger.command.seat.assign.AssignSeat;
import io.seatledger.command.seat.assign.OnExistingEnrollment;
import io.seatledger.command.seat.expire.ExpireSeats;
import io.seatledger.command.seat.group.SetOwnerGroup;
import io.seatledger.command.seat.link.CancelRedemptionLink;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.command.seat.link.ResendRedemptionLink;
import io.seatledger.command.seat.link.SendRedemptionLink;
import io.seatledger.command.seat.redeem.RedeemSeat;
import io.seatledger.command.seat.request.RequestUnassignment;
import io.seatledger.command.seat.transfer.TransferSeat;
import io.seatledger.command.seat.unassign.UnassignSeat;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.resource.SeatAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.Configuration;

/** One seat of one order, brought into any state by commands, and everything that anybody can do with it. */
final class SeatScene {
    private static final Actor STAFF = new Actor("key:backend", true, null, null);
    private static final SeatId SEAT = new SeatId("ord_" + "0".repeat(31) + "1", 1, 1);
    private static final ResolvedLearner ANNA = new ResolvedLearner(new LearnerRef("anna", null), List.of("anna"));
    private static final ResolvedLearner BERT = new ResolvedLearner(new LearnerRef("bert", null), List.of("bert"));
    private static final ResolvedLearner ENROLLED = new ResolvedLearner(new LearnerRef("emma", null), List.of("emma"));
    private static final ResolvedLearner GUEST =
            new ResolvedLearner(new LearnerRef(null, "psn_guest"), List.of("psn_guest"));
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-20");
    private static final Invitation INVITATION = new Invitation("token-1", "mail-1");

    private final Simulation world;
    private final LmsWords lms;

    /** Everything anybody can do with a seat. */
    enum Action {
        RELEASE,
        CANCEL_ORDER,
        ASSIGN,
        ASSIGN_TO_ENROLLED,
        SEND_LINK,
        RESEND_LINK,
        CANCEL_LINK,
        REDEEM,
        UNASSIGN,
        TRANSFER,
        APPROVE,
        REJECT,
        WITHDRAW,
        REQUEST_RETURN,
        DENY_RETURN,
        WITHDRAW_RETURN,
        SETTLE_AND_RETIRE,
        SETTLE_AND_REISSUE,
        EXTEND,
        LINK_EXPIRES,
        DATE_PASSES,
        LMS_GIVES_UP,
        LMS_DROPS
    }

    private SeatScene(Simulation world) {
        this.world = world;
        this.lms = new LmsWords(world);
    }

    /** A seat in this state. */
    static SeatScene in(SeatState state, Configuration axon) {
        SeatScene scene = new SeatScene(Simulation.calm(axon));
        scene.lms.enrolled("emma");
        scene.done(scene.purchase());
        switch (state) {
            case PENDING -> {}
            case VOIDED -> scene.done(scene.act(Action.CANCEL_ORDER));
            case AVAILABLE -> scene.done(scene.act(Action.RELEASE));
            case APPROVAL_PENDING -> scene.released(Action.ASSIGN_TO_ENROLLED);
            case AWAITING -> scene.released(Action.SEND_LINK);
            case ASSIGNED -> scene.released(Action.ASSIGN);
            case RETURN_PENDING -> scene.released(Action.ASSIGN, Action.REQUEST_RETURN);
            case RETURNED -> scene.released(Action.ASSIGN, Action.REQUEST_RETURN, Action.SETTLE_AND_RETIRE);
            case EXPIRED -> scene.released(Action.DATE_PASSES);
        }
        return scene;
    }

    private void released(Action... actions) {
        done(act(Action.RELEASE));
        for (Action action : actions) {
            done(act(action));
        }
    }

    private void done(FinalAnswer answer) {
        Story.law(answer.answer().status() == 200, "the scene is set: %s", text(answer));
    }

    static String text(FinalAnswer answer) {
        return answer.answer().status() + " " + new String(answer.answer().body(), StandardCharsets.UTF_8);
    }

    Seat seat() {
        return world.story.seats.seat(SEAT.toString());
    }

    /** Does it and gives the answer of the last command it takes. */
    FinalAnswer act(Action action) {
        return switch (action) {
            case RELEASE -> world.calmly(new MarkOrderPaid(SEAT.orderId(), "cheque", null, null, world.now()));
            case CANCEL_ORDER ->
                world.calmly(new CancelOrder(SEAT.orderId(), "key:backend", "not needed", world.now()));
            case ASSIGN -> assign(ANNA);
            case ASSIGN_TO_ENROLLED -> assign(ENROLLED);
            case SEND_LINK -> world.calmly(new SendRedemptionLink(SEAT, STAFF, GUEST, false, INVITATION, world.now()));
            case RESEND_LINK -> resend();
            case CANCEL_LINK -> world.calmly(new CancelRedemptionLink(SEAT, STAFF, null, world.now()));
            case REDEEM ->
                world.calmly(new RedeemSeat(SEAT, STAFF, "token-1", GUEST, List.of("psn_guest"), world.now()));
            case UNASSIGN -> world.calmly(new UnassignSeat(SEAT, STAFF, "left", world.now()));
            case TRANSFER -> world.calmly(new TransferSeat(SEAT, STAFF, BERT, "instead", world.now()));
            case APPROVE -> decide(RequestStatus.ACCEPTED);
            case REJECT -> decide(RequestStatus.REJECTED);
            case WITHDRAW -> decide(RequestStatus.WITHDRAWN);
            case REQUEST_RETURN ->
                world.calmly(new OpenReturn(
                        "ret_1", SEAT.orderId(), Wanted.seats(List.of(SEAT)), "why", STAFF, world.now()));
            case DENY_RETURN -> world.calmly(new DenyReturn("ret_1", "no", STAFF, world.now()));
            case WITHDRAW_RETURN -> world.calmly(new WithdrawReturn("ret_1", null, STAFF, world.now()));
            case SETTLE_AND_RETIRE -> settle(Disposition.RETIRE);
            case SETTLE_AND_REISSUE -> settle(Disposition.REISSUE);
            case EXTEND -> extend();
            case LINK_EXPIRES -> expire(Duration.ofDays(3));
            case DATE_PASSES -> expire(Duration.ofDays(30));
            case LMS_GIVES_UP -> lms.givesUp("anna");
            case LMS_DROPS -> lmsDrops();
        };
    }

    /** Does what a caller was told to be possible next. */
    FinalAnswer act(SeatAction action) {
        return switch (action) {
            case ASSIGN -> act(Action.ASSIGN);
            case SEND_LINK -> act(Action.SEND_LINK);
            case RESEND_LINK -> act(Action.RESEND_LINK);
            case CANCEL_LINK -> act(Action.CANCEL_LINK);
            case REDEEM -> act(Action.REDEEM);
            case UNASSIGN -> act(Action.UNASSIGN);
            case REQUEST_UNASSIGNMENT ->
                world.calmly(new RequestUnassignment(SEAT, STAFF, "req_2", "left", null, world.now()));
            case TRANSFER -> act(Action.TRANSFER);
            case APPROVE -> act(Action.APPROVE);
            case SET_OWNER_GROUP -> world.calmly(new SetOwnerGroup(SEAT, STAFF, "north", world.now()));
            case RETURN -> act(Action.REQUEST_RETURN);
            case DECIDE_RETURN -> act(Action.DENY_RETURN);
        };
    }

    private FinalAnswer purchase() {
        return world.calmly(new PurchaseSeats(
                SEAT.orderId(),
                "acme",
                "ada",
                List.of(new RequestedLine(1, "safety", 2)),
                null,
                Purpose.FOR_OTHERS,
                null,
                null,
                LAST_DAY,
                "key:backend",
                null,
                world.now()));
    }

    private FinalAnswer assign(ResolvedLearner learner) {
        return world.calmly(new AssignSeat(
                SEAT, STAFF, learner, Patch.leave(), null, OnExistingEnrollment.APPROVE, "req_1", world.now()));
    }

    /** Not too soon. */
    private FinalAnswer resend() {
        world.pass(Duration.ofMinutes(5));
        return world.calmly(new ResendRedemptionLink(SEAT, STAFF, new Invitation("token-2", "mail-2"), world.now()));
    }

    private FinalAnswer decide(RequestStatus verdict) {
        String requestId = Objects.requireNonNullElse(seat().requestId, "req_1");
        return world.calmly(new DecideRequest(requestId, verdict, STAFF, "so", world.now()));
    }

    /** Money is due, so the seat waits until it is settled. */
    private FinalAnswer settle(Disposition disposition) {
        FinalAnswer approved =
                world.calmly(new ApproveReturn("ret_1", null, disposition, null, null, STAFF, world.now()));
        return approved.answer().status() != 200
                ? approved
                : world.calmly(new SettleRefund("ret_1", "ref", null, STAFF, world.now()));
    }

    /** To the day it has already, unless that has passed. */
    private FinalAnswer extend() {
        LocalDate asked = seat().state == SeatState.EXPIRED ? LAST_DAY.plusDays(30) : LAST_DAY.minusDays(1);
        return world.calmly(new ChangeRedeemBy(SEAT.orderId(), asked, world.now()));
    }

    private FinalAnswer expire(Duration later) {
        world.pass(later);
        return world.calmly(new ExpireSeats(SEAT.orderId(), SEAT.line(), SEAT.pool(), world.now()));
    }

    /** After the seat was asked back from an enrolled learner, where it can be. */
    private FinalAnswer lmsDrops() {
        if (seat().state == SeatState.ASSIGNED) {
            lms.enrolled("anna");
            done(act(Action.UNASSIGN));
            Story.law(seat().state == SeatState.ASSIGNED && seat().unassigning, "R35: the LMS is asked first");
        }
        return lms.dropped("anna");
    }
}
