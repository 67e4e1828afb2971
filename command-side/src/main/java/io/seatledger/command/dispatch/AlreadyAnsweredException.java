package io.seatledger.command.dispatch;

import io.seatledger.command.ledger.Receipt;
import org.jspecify.annotations.Nullable;

/** Ends a unit of work whose idempotency key has an answer already. */
final class AlreadyAnsweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Receipt receipt;

    /** @param receipt the answer, {@code null} when the key was used for another command */
    AlreadyAnsweredException(@Nullable Receipt receipt) {
        super("answered before", null, false, false);
        this.receipt = receipt;
    }

    @Nullable
    Receipt receipt() {
        return receipt;
    }
}
