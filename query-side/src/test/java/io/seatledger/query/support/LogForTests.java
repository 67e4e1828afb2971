package io.seatledger.query.support;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.upcast.Upcasters;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.ledger.LoggedEvent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes events as the command side would: dense positions, dense sequences per stream, one statement per event. */
public final class LogForTests {
    private static final EventMetadata METADATA =
            new EventMetadata("key:backend", "STORE_BACKEND", "agent:acme-1", "a reason", "cmd_1", "corr-1");

    private final JdbcClient db;
    private final EventCodec codec = new EventCodec();

    public LogForTests(JdbcClient db) {
        this.db = db;
    }

    /** Appends events in order; answers the position of the last. */
    public long append(LedgerEvent... events) {
        Arrays.stream(events)
                .forEach(event ->
                        write(event.stream(), EventCatalogue.typeOf(event), revisionOf(event), codec.encode(event)));
        long head = head();
        db.sql("select pg_notify('seatledger_log', ?)")
                .param(Long.toString(head))
                .query()
                .singleRow();
        return head;
    }

    /** Appends rows byte for byte to an empty log. */
    public void appendRecorded(List<LoggedEvent> rows) {
        rows.forEach(row -> db.sql("insert into ledger.event values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.position(),
                        row.stream(),
                        row.sequence(),
                        row.type(),
                        row.revision(),
                        row.payload(),
                        row.metadata(),
                        row.recordedAt().atOffset(ZoneOffset.UTC),
                        row.leaf())
                .update());
        db.sql("update ledger.head set position = ?").param(rows.size()).update();
    }

    /** Appends an event of a type that no release knows. */
    public long appendUnknown(String stream) {
        write(stream, "SeatsTeleported", 1, "{}".getBytes(StandardCharsets.UTF_8));
        return head();
    }

    /** Appends an event of a known type whose payload cannot be read; {@link #mend} makes it readable. */
    public long appendBroken(LedgerEvent event) {
        write(event.stream(), EventCatalogue.typeOf(event), revisionOf(event), "{".getBytes(StandardCharsets.UTF_8));
        return head();
    }

    private static int revisionOf(LedgerEvent event) {
        return Upcasters.RELEASED.revisionOf(EventCatalogue.typeOf(event));
    }

    public void mend(long position, LedgerEvent event) {
        unguard();
        db.sql("update ledger.event set payload = ? where position = ?")
                .params(codec.encode(event), position)
                .update();
    }

    /** Takes away what keeps the log from being changed. */
    public void unguard() {
        db.sql("alter table ledger.event disable trigger user").update();
    }

    public long head() {
        return db.sql("select position from ledger.head").query(Long.class).single();
    }

    private void write(String stream, String type, int revision, byte[] payload) {
        db.sql("""
                with head as (update ledger.head set position = position + 1, recorded_at = clock_timestamp()
                    returning position, recorded_at)
                insert into ledger.event
                select h.position, ?, (select count(*) from ledger.event where stream = ?), ?, ?, ?, ?, h.recorded_at,
                    sha256(?)
                from head h""")
                .params(stream, stream, type, revision, payload, codec.encodeMetadata(METADATA), payload)
                .update();
    }
}
