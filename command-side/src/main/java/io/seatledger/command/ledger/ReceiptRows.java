package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.JdbcBatchWriter.array;
import static io.seatledger.command.ledger.JdbcBatchWriter.bytes;
import static io.seatledger.command.ledger.JdbcBatchWriter.texts;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

    static void insert(Connection connection, PreparedStatement insert, List<Receipt> receipts) throws SQLException {
        insert.setArray(1, texts(connection, receipts.stream().map(Receipt::caller)));
        insert.setArray(2, texts(connection, receipts.stream().map(Receipt::key)));
        insert.setArray(3, bytes(connection, receipts.stream().map(Receipt::fingerprint)));
        insert.setArray(4, array(connection, "integer", receipts.stream().map(Receipt::status)));
        insert.setArray(5, bytes(connection, receipts.stream().map(Receipt::headers)));
        insert.setArray(6, bytes(connection, receipts.stream().map(Receipt::body)));
        insert.setArray(7, array(connection, "bigint", receipts.stream().map(Receipt::position)));
        insert.executeUpdate();
    }
}
