package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.config.StreamKinds;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.store.StoreEvent;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.StorePolicy;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.ledger.LedgerReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StateCacheTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final int EVENTS = Snapshots.EVERY_EVENTS * 2 + 30;

    private final LogDatabase database = LogDatabase.empty();
    private final EventCodec codec = new EventCodec();
    private final PinnedConnection connection = new PinnedConnection(database.source());
    private final JdbcBatchWriter elsewhere =
            new JdbcBatchWriter(connection, AppendSql.STANDARD, Clock.systemUTC(), events -> {});
    private Snapshots snapshots = new Snapshots(database.client());

    @AfterEach
    void close() {
        snapshots.close();
        connection.close();
    }

    private StateCache cache() {
        return cacheOf(100);
    }

    private StateCache cacheOf(int maxStreams) {
        return new StateCache(new LedgerReader(database.client()), codec, snapshots, StreamKinds.ALL, maxStreams);
    }

    private void happens(int sequence) {
        happens(
                sequence,
                sequence == 0
                        ? opened("acme")
                        : new ProductListed(
                                "acme",
                                "p-" + sequence,
                                new Listing(sequence, "USD", true, null, null, null, null),
                                JUNE));
    }

    private static StoreOpened opened(String storeId) {
        return new StoreOpened(storeId, storeId, "USD", null, StorePolicy.DEFAULT, JUNE);
    }

    private void happens(int sequence, StoreEvent event) {
        NewEvent made = new NewEvent(
                event,
                event.stream(),
                sequence,
                codec.encode(event),
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        elsewhere.write(List.of(new Entry(Map.of(event.stream(), sequence - 1L), List.of(made), null, Beside.NONE)));
    }

    private void manyThingsHappen() {
        for (int sequence = 0; sequence < EVENTS; sequence++) {
            happens(sequence);
        }
    }

    @Test
    void a_stream_without_events_is_empty() {
        assertThat(cache().current(StoreState.KIND, "store:acme")).isEqualTo(Versioned.empty(StoreState.KIND));
    }

    @Test
    void a_state_moved_elsewhere_is_stale_until_it_catches_up() {
        happens(0);
        StateCache cache = cache();
        Versioned<StoreState> before = cache.current(StoreState.KIND, "store:acme");
        happens(1);
        assertThat(cache.current(StoreState.KIND, "store:acme")).isEqualTo(before);
        cache.catchUp(List.of("store:acme"));
        assertThat(cache.current(StoreState.KIND, "store:acme").version()).isEqualTo(2);
    }

    @Test
    void a_long_stream_is_loaded_the_same_from_its_snapshot_as_from_its_events() {
        manyThingsHappen();
        Versioned<StoreState> folded = cache().current(StoreState.KIND, "store:acme");
        snapshots.close();
        snapshots = new Snapshots(database.client());
        Optional<Versioned<StoreState>> kept = snapshots.latest(StoreState.KIND, "store:acme");
        assertThat(kept).contains(folded);
        happens(EVENTS);
        assertThat(cache().current(StoreState.KIND, "store:acme").version()).isEqualTo(EVENTS + 1);
    }

    @Test
    void a_snapshot_of_another_shape_or_that_cannot_be_read_is_passed_over() {
        happens(0);
        database.execute(
                "insert into ledger.snapshot values ('store:acme', 77, 'StoreState:0000', '{}'::bytea)",
                "insert into ledger.snapshot values ('store:broken', 5, '%s', 'nonsense'::bytea)"
                        .formatted(StateCodec.shapeOf(StoreState.KIND)));
        assertThat(cache().current(StoreState.KIND, "store:acme").version()).isEqualTo(1);
        assertThat(cache().current(StoreState.KIND, "store:broken").version()).isZero();
    }

    @Test
    void a_fold_of_another_meaning_or_structure_is_another_shape() {
        StreamKind<StoreState> mended = new StreamKind<>("store", StoreState.class, StoreState.EMPTY, 2);
        assertThat(StateCodec.shapeOf(mended)).isNotEqualTo(StateCodec.shapeOf(StoreState.KIND));
        assertThat(StateCodec.shapeOf(AgentState.KIND)).isNotEqualTo(StateCodec.shapeOf(StoreState.KIND));
    }

    @Test
    void many_streams_are_made_ready_at_once_and_none_twice() {
        happens(0);
        StateCache cache = cache();
        cache.preload(StoreState.KIND, List.of("store:acme", "store:nowhere"));
        database.execute("alter table ledger.event rename to event_gone");
        assertThat(cache.current(StoreState.KIND, "store:acme").version()).isEqualTo(1);
        assertThat(cache.current(StoreState.KIND, "store:nowhere").version()).isZero();
        cache.preload(StoreState.KIND, List.of("store:acme"));
    }

    @Test
    void what_a_command_has_made_ready_stays_with_it_when_the_cache_has_no_room() {
        List<String> stores = List.of("a", "b", "c");
        stores.forEach(store -> happens(0, opened(store)));
        Attempt attempt = new Attempt(
                cacheOf(1),
                codec,
                new EventMetadata("key:test", "ADMIN", null, null, "cmd", "cor"),
                event -> {},
                event -> List.of());
        attempt.preload(StoreState.KIND, stores);
        database.execute("alter table ledger.event rename to event_gone");
        assertThat(stores).allSatisfy(store -> {
            assertThat(attempt.peek(StoreState.KIND, store).name()).isEqualTo(store);
            assertThat(attempt.read(StoreState.KIND, store).name()).isEqualTo(store);
        });
    }
}
