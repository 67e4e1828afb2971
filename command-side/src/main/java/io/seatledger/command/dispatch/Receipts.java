package io.seatledger.command.dispatch;

import io.seatledger.command.ledger.Receipt;
import java.util.Optional;

/** Looks up what was answered under a key, where the append did not find it first. */
public interface Receipts {
    Optional<Receipt> find(IdempotencyKey key);
}
