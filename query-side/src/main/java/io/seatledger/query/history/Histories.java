package io.seatledger.query.history;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.query.reading.Payloads;
import io.seatledger.query.reading.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads histories from the log, by the index of which positions concern whom; the oldest first. */
@Component
class Histories {
    /** Events about other stores only; what is about no store at all is everybody's. */
    static final String OF_STORES = """
            (exists (select from reporting.history s
                where s.position = h.position and s.kind = 'store' and s.id = any(?))
            or not exists (select from reporting.history s where s.position = h.position and s.kind = 'store'))""";

    /** Of events about an agreement, those of agreements that are for all stores or for one of some; takes the stores. */
    static final String OF_AGREEMENTS = """
            (case when e.type in ('AgreementFiled', 'AgreementRevoked', 'AgreementSuperseded') then exists (
                select from reporting.agreements a
                where a.agent_id = h.id
                    and a.agreement_id = convert_from(e.payload, 'UTF8')::jsonb ->> 'agreementId'
                    and (cardinality(a.store_ids) = 0 or a.store_ids && ?::text[]))
            else true end)""";

    private final JdbcClient db;
    private final EventCodec codec;

    Histories(JdbcClient db, EventCodec codec) {
        this.db = db;
        this.codec = codec;
    }

    /** Conditions are on {@code h}, the index, and {@code e}, the log. */
    List<HistoryItem> page(Where where, int limit) {
        return db.sql("""
                select e.position, e.recorded_at, e.type, e.payload, e.metadata
                from reporting.history h join ledger.event e on e.position = h.position\s""" + where.sql() + " order by h.position limit ?")
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
