package io.seatledger.query.mails;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers what became of mails, the newest first; straight from the outbox, which is no read model. */
@RestController
@Allowed({Role.ADMIN, Role.OPERATOR, Role.AUDITOR})
class MailsController {
    private final ReadModels readModels;
    private final JdbcClient db;

    MailsController(ReadModels readModels, JdbcClient db) {
        this.readModels = readModels;
        this.db = db;
    }

    /** Which mails are asked for. */
    record MailQuery(
            @Nullable MailState state, @Nullable @Id String seatId, Paging paging) {}

    /**
     * What became of a mail.
     *
     * @param nextAttemptAt {@code null} when it is not tried again
     * @param bounced whether it came back after it was sent
     * @param problem why it did not go, or came back; {@code null} when nothing is known of that
     */
    record MailItem(
            String mailId,
            String seatId,
            MailState state,
            int attempts,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextAttemptAt,
            boolean bounced,
            @Nullable String problem) {}

    @ListMapping("/v1/mails")
    Listing<MailItem> list(
            @Query MailQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                MailItem.class,
                caller,
                query.paging(),
                question -> readModels.readLog(atLeast, question),
                paging -> page(query, Place.of(query, paging, 1)));
    }

    private Page<MailItem> page(MailQuery query, Place place) {
        Where where = new Where().equal("state", query.state()).equal("seat_id", query.seatId());
        place.after().ifPresent(keys -> where.and("mail_id < ?", keys.get(0)));
        return place.page(mails(where, place.fetch()), last -> List.of(last.mailId()));
    }

    /** Ids are made of the time, so that the newest is the greatest. */
    private List<MailItem> mails(Where where, int limit) {
        return db.sql("""
                select mail_id, seat_id, state, attempts, queued_at, sent_at, next_attempt_at, bounced, problem
                from mail.outbox\s""" + where.sql() + " order by mail_id desc limit ?")
                .params(where.values(limit))
                .query(MailsController::item)
                .list();
    }

    private static MailItem item(ResultSet row, int number) throws SQLException {
        MailState state = MailState.valueOf(row.getString("state"));
        return new MailItem(
                row.getString("mail_id"),
                row.getString("seat_id"),
                state,
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                state == MailState.QUEUED ? instant(row, "next_attempt_at") : null,
                row.getBoolean("bounced"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
