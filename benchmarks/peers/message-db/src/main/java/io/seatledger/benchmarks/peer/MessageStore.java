package io.seatledger.benchmarks.peer;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.platform.ledger.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * An entity store over message-db as its handlers have one: a state kept in memory, brought up to date by the messages after it,
 * written with the version it was decided on, and decided again when somebody was faster.
 */
final class MessageStore {
    private static final int TRIES = 20;
    private static final EventCodec CODEC = new EventCodec();

    private final DataSource database;
    private final Map<String, Entity> known = new ConcurrentHashMap<>();

    MessageStore(DataSource database) {
        this.database = database;
    }

    private record Entity(AgentState state, long version) {}

    void buy(String agentId, int quantity) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (int tried = 0; tried < TRIES; tried++) {
                Entity entity = upToDate(connection, agentId);
                SeatsPurchased event = PeerShop.decide(agentId, entity.state(), quantity);
                if (written(connection, event, entity.version())) {
                    return;
                }
            }
        }
        throw new SQLException("somebody was faster " + TRIES + " times");
    }

    private Entity upToDate(Connection connection, String agentId) throws SQLException {
        Entity entity = known.getOrDefault(agentId, new Entity(PeerShop.agent(agentId), -1));
        try (PreparedStatement messages =
                connection.prepareStatement("select type, data, position from get_stream_messages(?, ?, 1000)")) {
            messages.setString(1, stream(agentId));
            messages.setLong(2, entity.version() + 1);
            try (ResultSet row = messages.executeQuery()) {
                while (row.next()) {
                    LedgerEvent event =
                            CODEC.decode(row.getString(1), 1, row.getString(2).getBytes(StandardCharsets.UTF_8));
                    entity = new Entity(entity.state().evolve(event), row.getLong(3));
                }
            }
        }
        known.put(agentId, entity);
        return entity;
    }

    private static boolean written(Connection connection, SeatsPurchased event, long version) throws SQLException {
        try (PreparedStatement write =
                connection.prepareStatement("select write_message(?, ?, 'SeatsPurchased', ?::jsonb, ?::jsonb, ?)")) {
            write.setString(1, UUID.randomUUID().toString());
            write.setString(2, stream(event.agentId()));
            write.setString(3, new String(CODEC.encode(event), StandardCharsets.UTF_8));
            write.setString(4, "{\"by\": \"key:bench\", \"role\": \"STORE_BACKEND\"}");
            write.setLong(5, version);
            write.execute();
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("Wrong expected version")) {
                return false;
            }
            throw e;
        }
    }

    private static String stream(String agentId) {
        return "agent-" + agentId;
    }
}
