package io.seatledger.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Refuses a database that could forget what it acknowledged. */
final class SafetyCheck {
    private static final List<String> MUST_NOT_BE_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");

    private SafetyCheck() {}

    /**
     * Looks at the settings as a session of ours gets them.
     *
     * @throws IllegalStateException naming every setting that is off
     */
    static void require(DataSource dataSource) throws SQLException {
        List<String> off = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : MUST_NOT_BE_OFF) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    if (row.next() && "off".equals(row.getString(1))) {
                        off.add(setting);
                    }
                }
            }
        }
        if (!off.isEmpty()) {
            throw new IllegalStateException("refusing to start: PostgreSQL runs with " + String.join(" = off, ", off)
                    + " = off and could lose acknowledged commands; switch it on");
        }
    }
}
