package io.seatledger.query.reports;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a statement as a table: one of its three parts is there, the others are not. */
record StatementRow(
        Section section,
        Statement.@Nullable Balance seats,
        Statement.@Nullable Charges money,
        Statement.@Nullable Line line) {
    /** Parts of a statement. */
    enum Section {
        SEATS,
        MONEY,
        LINE
    }

    static StatementRow of(Statement.Balance balance) {
        return new StatementRow(Section.SEATS, balance, null, null);
    }

    static StatementRow of(Statement.Charges charges) {
        return new StatementRow(Section.MONEY, null, charges, null);
    }

    static StatementRow of(Statement.Line line) {
        return new StatementRow(Section.LINE, null, null, line);
    }

    Stream<Statement.Balance> balances() {
        return Stream.ofNullable(seats);
    }

    Stream<Statement.Charges> charges() {
        return Stream.ofNullable(money);
    }

    Stream<Statement.Line> lines() {
        return Stream.ofNullable(line);
    }
}
