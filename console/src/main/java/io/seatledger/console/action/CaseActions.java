package io.seatledger.console.action;

import static io.seatledger.console.action.Field.Type.LONG_TEXT;
import static io.seatledger.console.action.Field.Type.MONEY;
import static io.seatledger.console.action.OrderActions.BUYERS;
import static io.seatledger.console.action.OrderActions.SELLERS;

import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.ReturnedEnrollment;
import java.util.List;

/** What is decided on requests and returns. */
final class CaseActions {
    private static final Field NOTES = Field.of("notes", "Notes", LONG_TEXT);
    private static final Field REFERENCE = Field.text("reference", "Reference of the refund");

    static final List<Action> ALL = List.of(
            Action.post("accept-request", "Accept", "/v1/requests/{requestId}/accept", SELLERS, NOTES),
            Action.post("reject-request", "Reject", "/v1/requests/{requestId}/reject", SELLERS, NOTES.must()),
            Action.post("withdraw-request", "Withdraw", "/v1/requests/{requestId}/withdraw", BUYERS, NOTES),
            Action.post(
                    "approve-return",
                    "Approve",
                    "/v1/returns/{returnId}/approve",
                    SELLERS,
                    Field.of("refund", "Refund", MONEY)
                            .hint("Like 125.00 USD; left out, it is what the seats are worth."),
                    Field.optional("disposition", "The seats are then", Disposition.values()),
                    Field.optional("enrollment", "The enrollments are then", ReturnedEnrollment.values()),
                    NOTES),
            Action.post("deny-return", "Deny", "/v1/returns/{returnId}/deny", SELLERS, NOTES),
            Action.post("withdraw-return", "Withdraw", "/v1/returns/{returnId}/withdraw", BUYERS, NOTES),
            Action.post(
                    "settle-refund",
                    "Refund was paid",
                    "/v1/returns/{returnId}/refund-settled",
                    SELLERS,
                    REFERENCE,
                    NOTES),
            Action.post(
                    "fail-refund", "Refund failed", "/v1/returns/{returnId}/refund-failed", SELLERS, REFERENCE, NOTES),
            Action.post(
                    "retry-refund",
                    "Try the refund again",
                    "/v1/returns/{returnId}/retry-refund",
                    SELLERS,
                    REFERENCE,
                    NOTES));

    private CaseActions() {}
}
