package io.seatledger.command.dispatch;

import io.seatledger.command.ledger.Receipt;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipts of the ledger's database. */
public final class JdbcReceipts implements Receipts {
    private final JdbcClient db;

    public JdbcReceipts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Receipt> find(IdempotencyKey key) {
        return db.sql("""
                select caller, idempotency_key, fingerprint, status, headers, body, position
                from ledger.receipt where caller = :caller and idempotency_key = :key""")
                .param("caller", key.caller())
                .param("key", key.key())
                .query((row, number) -> new Receipt(
                        row.getString(1),
                        row.getString(2),
                        row.getBytes(3),
                        row.getInt(4),
                        row.getBytes(5),
                        row.getBytes(6),
                        row.getLong(7)))
                .optional();
    }
}
