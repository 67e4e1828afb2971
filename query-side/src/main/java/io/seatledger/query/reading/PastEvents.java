package io.seatledger.query.reading;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.UnknownEventException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Reads from the log what answers about the past are folded from: events of a few streams, or about a few things, up to a moment.
 * At an event that this release cannot read its stream ends, as it does in the read models.
 */
@Component
public class PastEvents {
    /** Kind of the index for what concerns all seats of a line, by {@code orderId.line}. */
    public static final String LINE = "line";
    /** Kind of the index for what concerns a seat, by its id. */
    public static final String SEAT = "seat";

    private static final String UP_TO = "select * from ledger.event where stream = any(?) and position <= ?";
    private static final String ORDER = " order by stream, sequence";
    private static final String VERSIONS =
            "select stream, max(sequence) + 1 as version from ledger.event where stream = any(?) and position <= ? group by stream";
    private static final String CONCERNING = """
            select e.* from ledger.event e where e.position in (
                select h.position from reporting.history h where h.kind = ? and h.id = any(?) and h.position <= ?)
            order by e.position""";

    private final JdbcClient db;
    private final EventCodec codec;

    PastEvents(JdbcClient db, EventCodec codec) {
        this.db = db;
        this.codec = codec;
    }

    /**
     * Something that was recorded.
     *
     * @param version of its stream after it: the number of events
     */
    public record Fact(LedgerEvent event, String stream, long position, long version) {}

    /** All events of each stream, in order. */
    public Map<String, List<Fact>> of(Collection<String> streams, Moment then) {
        return byStream(db.sql(UP_TO + ORDER)
                .param(streams.toArray(String[]::new))
                .param(then.position())
                .query(LedgerReader::row)
                .list());
    }

    /** Events of some types of each stream, in order: for streams that are mostly about something else. */
    public Map<String, List<Fact>> of(
            Collection<String> streams, Set<Class<? extends LedgerEvent>> types, Moment then) {
        return byStream(db.sql(UP_TO + " and type = any(?)" + ORDER)
                .param(streams.toArray(String[]::new))
                .param(then.position())
                .param(types.stream().map(Class::getSimpleName).toArray(String[]::new))
                .query(LedgerReader::row)
                .list());
    }

    /** How many events each stream had; streams without any are absent. */
    public Map<String, Long> versions(Collection<String> streams, Moment then) {
        Map<String, Long> versions = new HashMap<>();
        db.sql(VERSIONS)
                .param(streams.toArray(String[]::new))
                .param(then.position())
                .query(row -> {
                    versions.put(row.getString("stream"), row.getLong("version"));
                });
        return versions;
    }

    /**
     * Events about some things of a kind, whatever streams they are in, in order; each once.
     *
     * @param kind of the index {@code reporting.history}, which the read must rest on
     */
    public List<Fact> concerning(String kind, Collection<String> ids, Moment then) {
        return ids.isEmpty()
                ? List.of()
                : readable(db.sql(CONCERNING)
                                .param(kind)
                                .param(ids.toArray(String[]::new))
                                .param(then.position())
                                .query(LedgerReader::row)
                                .list())
                        .toList();
    }

    private Map<String, List<Fact>> byStream(List<LoggedEvent> rows) {
        return readable(rows).collect(Collectors.groupingBy(Fact::stream));
    }

    private Stream<Fact> readable(List<LoggedEvent> rows) {
        Set<String> ended = new HashSet<>();
        List<Fact> facts = new ArrayList<>();
        for (LoggedEvent row : rows) {
            if (!ended.contains(row.stream())) {
                try {
                    facts.add(new Fact(codec.decode(row), row.stream(), row.position(), row.sequence() + 1));
                } catch (UnknownEventException | JacksonException unreadable) {
                    ended.add(row.stream());
                }
            }
        }
        return facts.stream();
    }
}
