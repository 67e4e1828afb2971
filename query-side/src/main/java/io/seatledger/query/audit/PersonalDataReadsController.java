package io.seatledger.query.audit;

import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Text;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers who was shown whose names and addresses, and why; the newest first. */
@RestController
@Allowed({Role.ADMIN, Role.AUDITOR})
class PersonalDataReadsController {
    private static final int SUBJECT_MAX = 200;

    private final ReadModels readModels;
    private final JdbcClient db;

    PersonalDataReadsController(ReadModels readModels, JdbcClient db) {
        this.readModels = readModels;
        this.db = db;
    }

    /**
     * Which reads are asked for.
     *
     * @param by the principal that was shown them
     * @param subject whom they are about, for example {@code agent:acme-1}
     * @param from shown at this instant or later
     * @param to shown before this instant
     */
    record ReadQuery(
            @Nullable @Text String by,
            @Nullable @Text(max = SUBJECT_MAX) String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            Paging paging) {}

    /**
     * One answer that disclosed personal data.
     *
     * @param reason what the caller said it was for
     * @param subjects whom it was about: names of their streams
     */
    record ReadItem(
            Instant at,
            String by,
            String role,
            @Nullable String reason,
            String route,
            List<String> subjects,
            String correlationId) {}

    private record Found(ReadItem item, String tie) {}

    @ListMapping("/v1/audit/personal-data-reads")
    Listing<ReadItem> list(
            @Query ReadQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                ReadItem.class,
                caller,
                query.paging(),
                question -> readModels.readLog(atLeast, question),
                paging -> page(query, Place.of(query, paging, 2)));
    }

    private Page<ReadItem> page(ReadQuery query, Place place) {
        Where where = new Where().equal("by", query.by()).within("at", query.from(), query.to());
        String subject = query.subject();
        if (subject != null) {
            where.and("subjects @> array[?::text]", subject);
        }
        place.after().ifPresent(keys -> {
            OffsetDateTime at = time(keys.get(0));
            where.and("(at < ? or (at = ? and md5(r::text) > ?))", at, at, keys.get(1));
        });
        Page<Found> found = place.page(
                reads(where, place.fetch()), last -> List.of(last.item().at().toString(), last.tie()));
        return new Page<>(found.items().stream().map(Found::item).toList(), found.nextCursor());
    }

    /** Rows have no number; what several have in common is told apart by all that they say. */
    private List<Found> reads(Where where, int limit) {
        return db.sql("select r.*, md5(r::text) as tie from reporting.personal_data_access r " + where.sql()
                        + " order by at desc, md5(r::text) limit ?")
                .params(where.values(limit))
                .query(PersonalDataReadsController::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new ReadItem(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("role"),
                        row.getString("reason"),
                        row.getString("route"),
                        List.of((String[]) row.getArray("subjects").getArray()),
                        row.getString("correlation_id")),
                row.getString("tie"));
    }

    private static OffsetDateTime time(String key) {
        try {
            return Instant.parse(key).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Place.foreign();
        }
    }
}
