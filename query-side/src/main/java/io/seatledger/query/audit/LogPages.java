package io.seatledger.query.audit;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.reading.Payloads;
import io.seatledger.query.reading.Where;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the log as it is, events that this release cannot fold included. */
@Component
class LogPages {
    private final JdbcClient db;
    private final EventCodec codec;

    LogPages(JdbcClient db, EventCodec codec) {
        this.db = db;
        this.codec = codec;
    }

    List<AuditedEvent> page(Where where, int limit, boolean raw) {
        return db
                .sql("select * from ledger.event " + where.sql() + " order by position limit ?")
                .params(where.values(limit))
                .query(LedgerReader::row)
                .list()
                .stream()
                .map(event -> audited(event, raw))
                .toList();
    }

    private AuditedEvent audited(LoggedEvent event, boolean raw) {
        return new AuditedEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                Payloads.fields(event.payload()),
                codec.decodeMetadata(event.metadata()),
                HexFormat.of().formatHex(event.leaf()),
                raw ? Base64.getEncoder().encodeToString(event.payload()) : null,
                raw ? Base64.getEncoder().encodeToString(event.metadata()) : null);
    }
}
