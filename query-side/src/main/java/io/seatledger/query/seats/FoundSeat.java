package io.seatledger.query.seats;

import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.resource.SeatAction;
import io.seatledger.resource.SeatResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A seat as the read model holds it.
 *
 * @param position of its order, by which seats are listed
 * @param lineGroupId the owner group of its line
 * @param line where its line stands
 * @param own what happened to the seat itself
 */
record FoundSeat(
        SeatId id,
        long position,
        String storeId,
        String productId,
        String courseId,
        String agentId,
        @Nullable String lineGroupId,
        LineStanding line,
        Money value,
        TouchedSeat own) {

    /** What every statement selects of a seat {@code s} of a line {@code l}. */
    static final String COLUMNS = """
            l.order_id, l.line, l.position, l.store_id, l.product_id, l.course_id, l.agent_id, l.group_id as line_group_id,
            l.quantity, l.state as line_state, l.redeem_by, l.currency, l.line_total_minor, l.version,
            s.number, s.state, s.learner_id, s.person_ref, s.starts_on, s.enrollment, s.unassigning, s.sent_at,
            s.expires_at, s.resends, s.mail_id, s.mail_problem, s.regrouped, s.group_id, s.request_id, s.return_id, s.was,
            s.touched""";

    static FoundSeat of(ResultSet row, int rowNumber) throws SQLException {
        TouchedSeat own = TouchedSeats.seat(row);
        int number = row.getInt("number");
        return new FoundSeat(
                new SeatId(row.getString("order_id"), row.getInt("line"), number),
                row.getLong("position"),
                row.getString("store_id"),
                row.getString("product_id"),
                row.getString("course_id"),
                row.getString("agent_id"),
                row.getString("line_group_id"),
                new LineStanding(
                        SeatState.valueOf(row.getString("line_state")),
                        row.getObject("redeem_by", LocalDate.class),
                        row.getLong("version")),
                new Money(
                        OrderLine.valueMinor(row.getLong("line_total_minor"), row.getInt("quantity"), number),
                        row.getString("currency")),
                own);
    }

    /** The same seat at another moment. */
    FoundSeat with(LineStanding lineThen, TouchedSeat ownThen) {
        return new FoundSeat(
                id, position, storeId, productId, courseId, agentId, lineGroupId, lineThen, value, ownThen);
    }

    SeatState state() {
        return Objects.requireNonNullElse(own.state(), line.state());
    }

    /** Its owner group. */
    @Nullable
    String groupId() {
        TouchedSeat.OwnGroup group = own.group();
        return group == null ? lineGroupId : group.groupId();
    }

    @Nullable
    String personRef() {
        LearnerRef person = own.person();
        return person == null ? null : person.personRef();
    }

    /** Its sort keys, by which the next page begins. */
    List<String> keys() {
        return List.of(Long.toString(position), Integer.toString(id.line()), Integer.toString(id.number()));
    }

    /**
     * The seat as callers see it.
     *
     * @param known of the person, {@code null} where it must not be shown or was erased
     */
    SeatResource shown(@Nullable PersonalData known, TrainingLinks links, LocalDate today) {
        TouchedSeat.Hold hold = own.hold();
        boolean unassigning = hold != null && hold.unassigning();
        return new SeatResource(
                id.toString(),
                id.orderId(),
                id.line(),
                id.number(),
                storeId,
                productId,
                courseId,
                agentId,
                groupId(),
                state(),
                holder(known),
                hold == null ? null : hold.enrollment(),
                unassigning,
                hold == null ? null : hold.startsOn(),
                line.redeemBy(),
                link(known),
                own.requestId(),
                own.returnId(),
                value,
                links.of(this, today),
                SeatAction.allowed(state(), unassigning, own.requestId() != null),
                line.version() + own.touched());
    }

    private SeatResource.@Nullable Holder holder(@Nullable PersonalData known) {
        LearnerRef person = own.person();
        return person == null
                ? null
                : new SeatResource.Holder(
                        person.learnerId(),
                        person.personRef(),
                        known == null ? null : known.email(),
                        known == null ? null : known.givenName(),
                        known == null ? null : known.familyName());
    }

    private SeatResource.@Nullable Link link(@Nullable PersonalData known) {
        TouchedSeat.Link link = own.link();
        return link == null
                ? null
                : new SeatResource.Link(
                        known == null ? null : known.email(),
                        link.sentAt(),
                        link.expiresAt(),
                        link.resends(),
                        link.mailProblem());
    }
}
