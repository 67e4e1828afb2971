package io.seatledger.command.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.test.RecordedLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P17: the log that each release recorded folds to the states it folded to then. A digest that changed says that old events mean
 * something else now; {@code -Dseatledger.write=true} accepts that, where a state only got another shape.
 */
class P17EveryReleaseReplaysTest {
    private static final Path DIGESTS = Path.of("src", "test", "resources", "recorded");

    static List<String> releases() {
        return RecordedLog.RELEASES;
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_recorded_log_has_the_root_and_the_states_it_had(String release) throws Exception {
        List<LoggedEvent> log = RecordedLog.of(release);
        String found = RecordedLog.root(log) + ' ' + ReplayDigest.of(log, 1) + '\n';
        Path file = DIGESTS.resolve(release + ".states");
        if (Boolean.getBoolean("seatledger.write")) {
            Files.createDirectories(DIGESTS);
            Files.writeString(file, found);
        }
        assertThat(found).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void events_at_their_current_revision_are_written_as_they_were(String release) {
        EventCodec codec = new EventCodec();
        assertThat(RecordedLog.of(release))
                .hasSizeGreaterThan(500)
                .allSatisfy(event -> assertThat(new String(codec.encode(codec.decode(event)), UTF_8))
                        .isEqualTo(new String(event.payload(), UTF_8)));
    }

    @Test
    void the_newest_log_has_three_quarters_of_all_kinds_of_events_and_the_golden_corpus_all() {
        String newest = RecordedLog.RELEASES.get(RecordedLog.RELEASES.size() - 1);
        long recorded = RecordedLog.of(newest).stream()
                .map(LoggedEvent::type)
                .distinct()
                .count();
        assertThat(recorded * 4).isGreaterThanOrEqualTo(EventCatalogue.records().size() * 3L);
    }

    @Test
    void a_changed_payload_changes_the_digest() throws Exception {
        List<LoggedEvent> log = RecordedLog.of("1.0");
        LoggedEvent first = log.get(0);
        LoggedEvent changed = new LoggedEvent(
                first.position(),
                first.stream(),
                first.sequence(),
                first.type(),
                first.revision(),
                new String(first.payload(), UTF_8).replaceFirst("2026", "2025").getBytes(UTF_8),
                first.metadata(),
                first.recordedAt(),
                first.leaf());
        List<LoggedEvent> tampered = log.stream()
                .map(event -> event.position() == 1 ? changed : event)
                .toList();

        assertThatThrownBy(() -> ReplayDigest.of(tampered, 1)).hasMessageContaining("position 1 ");
        assertThat(new EventCodec().decode(changed)).isInstanceOf(LedgerEvent.class);
    }
}
