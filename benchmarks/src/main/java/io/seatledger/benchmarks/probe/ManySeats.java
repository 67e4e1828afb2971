package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Buyer;
import io.seatledger.benchmarks.ours.OursOverHttp;
import java.io.IOException;
import java.sql.SQLException;

/** Ten million seats in the read models of a service, and what a question about them costs its database. */
final class ManySeats {
    private static final long WANTED = 10_000_000;
    private static final int MOST = 100_000;
    private static final String SEATS = "select coalesce(sum(quantity), 0)::bigint from reporting.order_lines";
    private static final String EXTENSION = "create extension if not exists pg_stat_statements";
    private static final String SPENT = "select coalesce(sum(s.total_exec_time), 0) from pg_stat_statements s"
            + " join pg_database d on d.oid = s.dbid where d.datname = current_database()"
            + " and (s.query like '%standing_seats%' or s.query like '%ledger_entry%') and s.query ilike 'select%'";

    private final Field field;
    private final OursOverHttp service;
    private final BenchDatabase database;

    ManySeats(Field field, OursOverHttp service) {
        this.field = field;
        this.service = service;
        this.database = field.database();
    }

    /** A question. */
    @FunctionalInterface
    interface Question {
        void ask() throws IOException;
    }

    /** Buys what is missing, in orders of 100,000. */
    void buy() throws IOException, SQLException, InterruptedException {
        service.settle();
        Buyer buyer = service.clients(1).buyer(0);
        for (long left = WANTED - seats(); left > 0; left -= MOST) {
            try {
                buyer.buy((int) (left / MOST) % field.options().agents(), MOST);
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
        service.settle();
    }

    private long seats() throws SQLException {
        return Long.parseLong(database.single(service.database(), SEATS));
    }

    String millions() {
        try {
            return Long.toString(seats() / 1_000_000);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last position. */
    long head() throws SQLException {
        return Long.parseLong(database.single(service.database(), "select position from ledger.head"));
    }

    /** Time that the database itself takes for the question, on average. */
    double databaseMillis(int times, Question question) throws IOException, SQLException {
        database.execute(service.database(), EXTENSION, "select pg_stat_statements_reset()");
        database.countStatements(true);
        for (int each = 0; each < times; each++) {
            question.ask();
        }
        double millis = Double.parseDouble(database.single(service.database(), SPENT));
        database.countStatements(false);
        return millis / times;
    }
}
