package io.seatledger.benchmarks.database;

import io.seatledger.benchmarks.load.Buyer;
import io.seatledger.benchmarks.load.ClosedLoop;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.load.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The limit where there is no pgbench: the same insert by JDBC, a connection for every client. It is a little lower. */
final class JdbcLimit implements Contestant {
    private final BenchDatabase database;
    private final LimitTable table;
    private final List<Connection> connections = new ArrayList<>();

    JdbcLimit(BenchDatabase database, LimitTable table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public Result run(Load load) throws InterruptedException {
        Result result = ClosedLoop.run(load, number -> buyer());
        close();
        return result;
    }

    private Buyer buyer() {
        try {
            Connection connection = database.connect(LimitTable.DATABASE);
            connections.add(connection);
            PreparedStatement insert = connection.prepareStatement(table.insert("?"));
            return (agent, quantity) -> {
                insert.setInt(1, agent);
                insert.execute();
            };
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public long pid() {
        return 0;
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
        connections.clear();
    }
}
