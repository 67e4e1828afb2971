package io.seatledger.benchmarks.past;

import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** The newest event of a type in a log, as the pattern of others. */
record Sample(LoggedEvent event, String text) {

    static Sample newest(Connection connection, String type) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select * from ledger.event where type = '" + type + "' order by position desc limit 1")) {
            if (!row.next()) {
                throw new SQLException("the log has no " + type);
            }
            LoggedEvent event = LedgerReader.row(row, 0);
            return new Sample(event, new String(event.payload(), StandardCharsets.UTF_8));
        }
    }

    /** What stands between the quotes behind a name. */
    String field(String name) {
        String before = '"' + name + "\":\"";
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf('"', from));
    }

    /** The same event at another place, with another payload. */
    LoggedEvent at(long position, String stream, long sequence, String payload, Instant recordedAt) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        byte[] leaf = LeafEncoding.hash(
                position, stream, sequence, event.type(), event.revision(), bytes, event.metadata(), recordedAt);
        return new LoggedEvent(
                position, stream, sequence, event.type(), event.revision(), bytes, event.metadata(), recordedAt, leaf);
    }
}
