package io.seatledger.benchmarks.past;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleFrontier;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Adds purchases to a log as the service would have recorded them, two events each, with their leaves and the frontier; only their
 * receipts are missing. Under the append lock, so the service may be at work meanwhile; its signer takes them in and signs them.
 */
public final class LongLog {
    private static final int CHUNK = 100_000;
    private static final String HEAD = "select position, frontier from ledger.head for update";

    private final Connection connection;
    private final Sample placed;
    private final Sample purchased;
    private final int first;
    private final long[] sequences;
    private final long run = ThreadLocalRandom.current().nextLong();
    private long orders;

    private LongLog(Connection connection, int first, int agents) throws SQLException {
        this.connection = connection;
        this.placed = Sample.newest(connection, "OrderPlaced");
        this.purchased = Sample.newest(connection, "SeatsPurchased");
        this.first = first;
        this.sequences = new long[agents];
    }

    /** Adds so many events, bought for so many agents from one on by turns. */
    public static void add(BenchDatabase database, String name, long events, int first, int agents)
            throws IOException, SQLException {
        try (Connection connection = database.connect(name)) {
            connection.setAutoCommit(false);
            LongLog log = new LongLog(connection, first, agents);
            log.readSequences();
            for (long left = events; left > 0; left -= CHUNK) {
                log.chunk((int) Math.min(CHUNK, left));
                connection.commit();
            }
        }
        database.execute(name, "analyze ledger.event");
    }

    private void readSequences() throws SQLException {
        Arrays.fill(sequences, -1);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select split_part(stream, '-', 2)::int, max(sequence)"
                        + " from ledger.event where stream like 'agent:%' group by 1")) {
            while (row.next()) {
                int agent = row.getInt(1) - first;
                if (agent >= 0 && agent < sequences.length) {
                    sequences[agent] = row.getLong(2);
                }
            }
        }
    }

    private void chunk(int events) throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery(HEAD)) {
            head.next();
            MerkleFrontier frontier = MerkleFrontier.decode(head.getLong(1), head.getBytes(2));
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            CopyRows rows =
                    new CopyRows(new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(CopyRows.STATEMENT));
            for (int each = 0; each < events; each += 2) {
                purchase(rows, frontier, now);
            }
            rows.end();
            write(frontier, now);
        }
    }

    private void purchase(CopyRows rows, MerkleFrontier frontier, Instant now) throws IOException, SQLException {
        int each = (int) (orders++ % sequences.length);
        String agent = "agent-" + (first + each);
        String order = "ord_%016x%016x".formatted(run, orders);
        take(rows, frontier, placed.at(frontier.size() + 1, "order:" + order, 0, text(placed, order, agent), now));
        long sequence = ++sequences[each];
        String payload = text(purchased, order, agent);
        take(rows, frontier, purchased.at(frontier.size() + 1, "agent:" + agent, sequence, payload, now));
    }

    private static void take(CopyRows rows, MerkleFrontier frontier, LoggedEvent event)
            throws IOException, SQLException {
        frontier.append(event.leaf());
        rows.add(event);
    }

    private static String text(Sample sample, String order, String agent) {
        String organization = "\"org-" + Integer.parseInt(agent.substring(agent.indexOf('-') + 1)) % 100 + '"';
        return sample.text()
                .replace(sample.field("orderId"), order)
                .replace(sample.field("agentId"), agent)
                .replace('"' + sample.field("organizationId") + '"', organization);
    }

    private void write(MerkleFrontier frontier, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update ledger.head set position = ?, frontier = ?, recorded_at = greatest(recorded_at, ?::timestamptz)")) {
            update.setLong(1, frontier.size());
            update.setBytes(2, frontier.encode());
            update.setString(3, now.toString());
            update.executeUpdate();
        }
    }
}
