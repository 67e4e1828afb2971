package io.seatledger.command.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows of {@code ledger.receipt}. */
final class ReceiptRows {
    private ReceiptRows() {}

    static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("caller"),
                row.getString("idempotency_key"),
                row.getBytes("fingerprint"),
                row.getInt("status"),
                row.getBytes("headers"),
                row.getBytes("body"),
                row.getLong("position"));
    }

    static void insert(RoundTrip trip, Connection connection, String insert, List<Receipt> receipts)
            throws SQLException {
        Columns<Receipt> rows = new Columns<>(connection, receipts);
        trip.tell(
                insert,
                rows.texts(Receipt::caller),
                rows.texts(Receipt::key),
                rows.bytes(Receipt::fingerprint),
                rows.integers(Receipt::status),
                rows.bytes(Receipt::headers),
                rows.bytes(Receipt::body),
                rows.longs(Receipt::position));
    }
}
