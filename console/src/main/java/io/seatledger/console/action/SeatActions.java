package io.seatledger.console.action;

import static io.seatledger.console.action.Field.Type.DATE;
import static io.seatledger.console.action.Field.Type.EMAIL;
import static io.seatledger.console.action.Field.Type.LONG_TEXT;
import static io.seatledger.console.action.Field.Type.MANY;
import static io.seatledger.console.action.Field.Type.WHOLE;
import static io.seatledger.console.action.OrderActions.BUYERS;

import java.util.List;

/** What is done with seats; {@code allowedActions} of a seat says which of them are offered. */
final class SeatActions {
    private static final Field LEARNER =
            Field.text("learner.learnerId", "Learner").hint("As the LMS knows them; or an e-mail address.");
    private static final Field LEARNER_EMAIL = Field.of("learner.email", "E-mail", EMAIL);
    private static final Field LEARNER_GIVEN = Field.text("learner.givenName", "Given name");
    private static final Field LEARNER_FAMILY = Field.text("learner.familyName", "Family name");

    static final List<Action> ALL = List.of(
            Action.post(
                    "assign",
                    "Assign",
                    "/v1/seats/{seatId}/assign",
                    BUYERS,
                    LEARNER,
                    LEARNER_EMAIL,
                    LEARNER_GIVEN,
                    LEARNER_FAMILY,
                    Field.of("startsOn", "Starts on", DATE),
                    Field.choice(
                            "onExistingEnrollment",
                            "If there is a finished enrollment",
                            "",
                            "APPROVE",
                            "DELETE_FINISHED")),
            Action.post(
                    "send-link",
                    "Send a link",
                    "/v1/seats/{seatId}/redemption-link",
                    BUYERS,
                    Field.of("email", "E-mail", EMAIL).must(),
                    Field.text("givenName", "Given name").must(),
                    Field.text("familyName", "Family name").must(),
                    Field.of("message", "Message", LONG_TEXT)),
            Action.post("resend-link", "Send the link again", "/v1/seats/{seatId}/redemption-link/resend", BUYERS),
            Action.post("cancel-link", "Cancel the link", "/v1/seats/{seatId}/redemption-link/cancel", BUYERS),
            Action.post("unassign", "Unassign", "/v1/seats/{seatId}/unassign", BUYERS, Field.reason()),
            Action.post(
                    "request-unassignment",
                    "Ask for unassignment",
                    "/v1/seats/{seatId}/unassignment-requests",
                    BUYERS,
                    Field.reason(),
                    Field.of("comments", "Comments", LONG_TEXT)),
            Action.post(
                    "transfer",
                    "Transfer",
                    "/v1/seats/{seatId}/transfer",
                    BUYERS,
                    LEARNER,
                    LEARNER_EMAIL,
                    LEARNER_GIVEN,
                    LEARNER_FAMILY,
                    Field.reason()),
            Action.put(
                    "owner-group",
                    "Give to a group",
                    "/v1/seats/{seatId}/owner-group",
                    BUYERS,
                    Field.text("groupId", "Group").must()),
            Action.post(
                            "return-seats",
                            "Return this seat",
                            "/v1/returns",
                            BUYERS,
                            Field.of("seatIds", "Seats", MANY).must(),
                            Field.reason())
                    .then("/console/returns/{returnId}"),
            Action.post(
                            "return-some",
                            "Return seats",
                            "/v1/returns",
                            BUYERS,
                            Field.of("orderId", "Order", Field.Type.HIDDEN).must(),
                            Field.of("line", "Line", WHOLE).must(),
                            Field.of("quantity", "How many", WHOLE).must(),
                            Field.reason())
                    .then("/console/returns/{returnId}"),
            Action.post("undo-batch", "Undo the whole list", "/v1/batches/{batchId}/undo", BUYERS, Field.reason())
                    .show());

    private SeatActions() {}
}
