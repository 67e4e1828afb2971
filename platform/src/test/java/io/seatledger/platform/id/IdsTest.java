package io.seatledger.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final Ids ids = new Ids(Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void an_id_is_a_prefix_and_a_uuid_of_version_7_in_hex() {
        assertThat(ids.order()).matches("ord_[0-9a-f]{12}7[0-9a-f]{19}");
        assertThat(ids.batch()).startsWith("bat_");
        assertThat(ids.next("cmd")).startsWith("cmd_");
    }

    @Test
    void ids_of_one_instant_differ_and_keep_their_order() {
        List<String> made = Stream.generate(ids::order).limit(10_000).toList();
        assertThat(made).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void an_id_carries_the_time_of_the_clock() {
        long millis = Long.parseLong(ids.order().substring(4, 16), 16);
        assertThat(Instant.ofEpochMilli(millis)).isEqualTo("2026-06-01T12:00:00Z");
    }
}
