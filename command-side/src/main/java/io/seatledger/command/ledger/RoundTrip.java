package io.seatledger.command.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that travel together: sent at once, run one after the other, each on what is committed and done by then, and
 * answered at once. What waits for the database waits once, however many statements there are; every text is prepared once.
 */
final class RoundTrip {
    /** Of a statement whose only answer is that it ran. */
    private static final Rows NONE = rows -> {};

    private final PinnedConnection pinned;
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Rows> answers = new ArrayList<>();

    /** Reads the rows of one statement. */
    interface Rows {
        void read(ResultSet rows) throws SQLException;
    }

    RoundTrip(PinnedConnection pinned) {
        this.pinned = pinned;
    }

    /** Adds a question. */
    void ask(String sql, Rows answer, Object... values) {
        statements.add(sql);
        parameters.addAll(List.of(values));
        answers.add(answer);
    }

    /** Adds a statement that has no rows. */
    void tell(String sql, Object... values) {
        ask(sql, NONE, values);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Sends them, and reads the answers in order. */
    void run() throws SQLException {
        PreparedStatement together = pinned.prepared(String.join(";\n", statements));
        for (int i = 0; i < parameters.size(); i++) {
            together.setObject(i + 1, parameters.get(i));
        }
        together.execute();
        for (Rows answer : answers) {
            if (answer != NONE) {
                try (ResultSet rows = together.getResultSet()) {
                    answer.read(rows);
                }
            }
            together.getMoreResults();
        }
    }
}
