package io.seatledger.query.seats;

import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.projection.ReadModelWriter.Lookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of seats that something happened to, and what they are in memory. */
final class TouchedSeats {
    private static final Lookup<Row> BEFORE =
            new Lookup<>("""
            select s.* from unnest(?, ?, ?) t (order_id, line, number)
            join seats s on s.order_id = t.order_id and s.line = t.line and s.number = t.number""", List.of("text", "int4", "int4"), (row, n) -> new Row(key(row), seat(row)));

    /** All columns but the keys and {@code position}, with their types. */
    private static final List<Column> COLUMNS = List.of(
            new Column("state", "text"),
            new Column("learner_id", "text"),
            new Column("person_ref", "text"),
            new Column("starts_on", "date"),
            new Column("enrollment", "text"),
            new Column("unassigning", "bool"),
            new Column("sent_at", "timestamptz"),
            new Column("expires_at", "timestamptz"),
            new Column("resends", "int4"),
            new Column("mail_id", "text"),
            new Column("mail_problem", "text"),
            new Column("regrouped", "bool"),
            new Column("group_id", "text"),
            new Column("request_id", "text"),
            new Column("return_id", "text"),
            new Column("was", "text"),
            new Column("touched", "int8"));

    private static final GatheredInsert AFTER = new GatheredInsert(1, upsert(), types());
    private static final GatheredInsert FOLLOWING = new GatheredInsert(2, """
            update seat_lines l set following = l.following + t.more from unnest(?, ?, ?) t (order_id, line, more)
            where l.order_id = t.order_id and l.line = t.line""", List.of("text", "int4", "int4"));

    private TouchedSeats() {}

    private record Column(String name, String type) {}

    /** Names a seat. */
    record Key(String orderId, int line, int number) {}

    private record Row(Key key, TouchedSeat seat) {}

    private record Line(String orderId, int line) {}

    /** Those of the seats that something happened to before. */
    static Map<Key, TouchedSeat> read(ReadModelWriter rows, Collection<Key> keys) {
        return rows
                .found(
                        BEFORE,
                        keys.stream()
                                .map(key -> new @Nullable Object[] {key.orderId(), key.line(), key.number()})
                                .toList())
                .stream()
                .collect(Collectors.toMap(Row::key, Row::seat));
    }

    /** Writes seats, and how many fewer or more of each line have no state of their own. */
    static void write(ReadModelWriter rows, Map<Key, TouchedSeat> before, Map<Key, TouchedSeat> after) {
        rows.all(
                AFTER,
                after.entrySet().stream()
                        .map(seat -> row(seat.getKey(), seat.getValue()))
                        .toList());
        Map<Line, Integer> following = new HashMap<>();
        after.forEach((key, seat) -> following.merge(
                new Line(key.orderId(), key.line()),
                follows(seat) - follows(Objects.requireNonNull(before.get(key))),
                Integer::sum));
        rows.all(
                FOLLOWING,
                following.entrySet().stream()
                        .filter(line -> line.getValue() != 0)
                        .map(line -> new @Nullable Object[] {
                            line.getKey().orderId(), line.getKey().line(), line.getValue()
                        })
                        .toList());
    }

    private static int follows(TouchedSeat seat) {
        return seat.state() == null ? 1 : 0;
    }

    private static @Nullable Object[] row(Key key, TouchedSeat seat) {
        LearnerRef person = seat.person();
        TouchedSeat.Hold hold = seat.hold();
        TouchedSeat.Link link = seat.link();
        TouchedSeat.OwnGroup group = seat.group();
        return new @Nullable Object[] {
            key.orderId(),
            key.line(),
            key.number(),
            seat.state(),
            person == null ? null : person.learnerId(),
            person == null ? null : person.personRef(),
            hold == null ? null : hold.startsOn(),
            hold == null ? null : hold.enrollment(),
            hold != null && hold.unassigning(),
            link == null ? null : link.sentAt(),
            link == null ? null : link.expiresAt(),
            link == null ? null : link.resends(),
            link == null ? null : link.mailId(),
            link == null ? null : link.mailProblem(),
            group != null,
            group == null ? null : group.groupId(),
            seat.requestId(),
            seat.returnId(),
            seat.was(),
            seat.touched()
        };
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("order_id"), row.getInt("line"), row.getInt("number"));
    }

    /** The seat that a row tells of; of a row without a seat, what was never touched. */
    static TouchedSeat seat(ResultSet row) throws SQLException {
        String learnerId = row.getString("learner_id");
        String personRef = row.getString("person_ref");
        SeatState state = constant(SeatState.class, row.getString("state"));
        SeatState was = constant(SeatState.class, row.getString("was"));
        boolean held = (was == null ? state : was) == SeatState.ASSIGNED || state == SeatState.APPROVAL_PENDING;
        return new TouchedSeat(
                state,
                learnerId == null && personRef == null ? null : new LearnerRef(learnerId, personRef),
                held ? hold(row) : null,
                link(row),
                row.getBoolean("regrouped") ? new TouchedSeat.OwnGroup(row.getString("group_id")) : null,
                row.getString("request_id"),
                row.getString("return_id"),
                was,
                row.getLong("touched"));
    }

    private static TouchedSeat.Hold hold(ResultSet row) throws SQLException {
        return new TouchedSeat.Hold(
                row.getObject("starts_on", LocalDate.class),
                constant(EnrollmentStatus.class, row.getString("enrollment")),
                row.getBoolean("unassigning"));
    }

    private static TouchedSeat.@Nullable Link link(ResultSet row) throws SQLException {
        Instant sentAt = instant(row, "sent_at");
        return sentAt == null
                ? null
                : new TouchedSeat.Link(
                        sentAt,
                        instant(row, "expires_at"),
                        row.getInt("resends"),
                        Objects.requireNonNull(row.getString("mail_id")),
                        row.getString("mail_problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String upsert() {
        List<String> names = COLUMNS.stream().map(Column::name).toList();
        return "insert into seats (order_id, line, number, position, " + String.join(", ", names) + ") "
                + "select t.order_id, t.line, t.number, l.position, "
                + names.stream().map(name -> "t." + name).collect(Collectors.joining(", "))
                + " from unnest(?, ?, ?" + ", ?".repeat(names.size()) + ") t (order_id, line, number, "
                + String.join(", ", names) + ") join seat_lines l on l.order_id = t.order_id and l.line = t.line"
                + " and t.number between 1 and l.quantity"
                + " on conflict (order_id, line, number) do update set "
                + names.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
    }

    private static List<String> types() {
        return Stream.concat(Stream.of("text", "int4", "int4"), COLUMNS.stream().map(Column::type))
                .toList();
    }
}
