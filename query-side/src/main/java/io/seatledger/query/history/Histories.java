package io.seatledger.query.history;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.web.Page;
import io.seatledger.query.reading.Payloads;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads histories from the log, by the index of which positions concern whom. */
@Component
class Histories {
    /** Events about some stores only; what is about no store at all is everybody's, but counts of seats name orders. */
    static final String OF_STORES = """
            (exists (select from reporting.history s
                where s.position = h.position and s.kind = 'store' and s.id = any(?))
            or (e.type not in ('LiveSeatsReduced', 'LiveSeatsRestored')
                and not exists (select from reporting.history s where s.position = h.position and s.kind = 'store')))""";

    /** Of events about an agreement, those of agreements that are for all stores or for one of some; takes the stores. */
    static final String OF_AGREEMENTS = """
            (case when e.type in ('AgreementFiled', 'AgreementRevoked', 'AgreementSuperseded') then exists (
                select from reporting.agreements a
                where a.agent_id = h.id
                    and a.agreement_id = convert_from(e.payload, 'UTF8')::jsonb ->> 'agreementId'
                    and (cardinality(a.store_ids) = 0 or a.store_ids && ?::text[]))
            else true end)""";

    /** Events that name an agreement, or that it took another one's place by; takes its id twice. */
    static final String ABOUT_AGREEMENT = """
            (e.type in ('AgreementFiled', 'AgreementRevoked', 'AgreementSuperseded')
            and ? in (convert_from(e.payload, 'UTF8')::jsonb ->> 'agreementId',
                convert_from(e.payload, 'UTF8')::jsonb ->> 'supersededBy')
            or e.type = 'SeatsPurchased' and convert_from(e.payload, 'UTF8')::jsonb ->> 'agreementId' = ?)""";

    private final JdbcClient db;
    private final EventCodec codec;

    Histories(JdbcClient db, EventCodec codec) {
        this.db = db;
        this.codec = codec;
    }

    /**
     * One page of what concerns something.
     *
     * @param kind of thing, as the index names it
     * @param place a cursor of three keys, good for this very thing
     * @param more conditions
     */
    Page<HistoryItem> of(String kind, String id, HistoryOrder order, Place place, Where more) {
        more.equal("h.kind", kind).equal("h.id", id);
        place.after().ifPresent(keys -> more.and(order.after(), position(keys, kind, id)));
        return place.page(page(more, order, place.fetch()), last -> List.of(kind, id, Long.toString(last.position())));
    }

    private static long position(List<String> keys, String kind, String id) {
        if (keys.get(0).equals(kind) && keys.get(1).equals(id)) {
            return Place.position(keys.get(2));
        }
        throw Place.foreign();
    }

    /** Whether a table of the read models has such a row. */
    boolean exists(String table, Where where) {
        return db.sql("select exists (select from reporting." + table + ' ' + where.sql() + ')')
                .params(where.values())
                .query(Boolean.class)
                .single();
    }

    /** Conditions are on {@code h}, the index, and {@code e}, the log. */
    List<HistoryItem> page(Where where, HistoryOrder order, int limit) {
        return db.sql("""
                select e.position, e.recorded_at, e.type, e.payload, e.metadata
                from reporting.history h join ledger.event e on e.position = h.position\s""" + where.sql() + order.sql() + " limit ?")
                .params(where.values(limit))
                .query(this::item)
                .list();
    }

    private HistoryItem item(ResultSet row, int number) throws SQLException {
        EventMetadata metadata = codec.decodeMetadata(row.getBytes("metadata"));
        return new HistoryItem(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                metadata.by(),
                metadata.onBehalfOf(),
                metadata.reason(),
                metadata.correlationId(),
                Payloads.fields(row.getBytes("payload")));
    }
}
