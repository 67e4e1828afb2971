package io.seatledger.query.projection;

import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.test.Statements;
import io.seatledger.query.support.ReadSideForTests;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecentEventsTest {
    private ReadSideForTests side;

    @BeforeAll
    void start() {
        side = new ReadSideForTests();
        for (int i = 1; i <= 20; i++) {
            side.log().append(store("s" + i));
        }
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private RecentEvents recent(int partsMax, long bytesMax) {
        return new RecentEvents(new LedgerReader(side.db()), new EventCodec(), partsMax, bytesMax);
    }

    private static List<Long> positions(List<ReadEvent> events) {
        return events.stream().map(event -> event.logged().position()).toList();
    }

    private static long statements(RecentEvents recent, long after) {
        return Statements.here(() -> recent.between(after, after + 5, 5));
    }

    @Test
    void a_page_is_read_and_decoded_once_for_all_who_ask() {
        RecentEvents recent = recent(2, 1_000_000);
        List<ReadEvent> first = recent.between(3, 8, 5);
        assertThat(statements(recent, 3)).isZero();
        ReadEvent again = recent.between(3, 8, 5).get(0);
        assertThat(again.event()).isSameAs(first.get(0).event());
        assertThat(again.metadata()).isSameAs(first.get(0).metadata());
    }

    @Test
    void who_asks_for_a_part_of_a_page_gets_that_part() {
        RecentEvents recent = recent(2, 1_000_000);
        recent.between(3, 8, 5);
        assertThat(positions(recent.between(5, 7, 5))).containsExactly(6L, 7L);
        assertThat(positions(recent.between(5, 20, 5))).containsExactly(6L, 7L, 8L);
        assertThat(positions(recent.between(8, 20, 3))).containsExactly(9L, 10L, 11L);
        assertThat(recent.between(8, 8, 3)).isEmpty();
    }

    @Test
    void the_oldest_pages_go_first_when_there_are_too_many() {
        RecentEvents recent = recent(2, 1_000_000);
        recent.between(0, 5, 5);
        recent.between(5, 10, 5);
        recent.between(10, 15, 5);
        assertThat(statements(recent, 10)).isZero();
        assertThat(statements(recent, 5)).isZero();
        assertThat(statements(recent, 0)).isEqualTo(1);
    }

    @Test
    void the_oldest_pages_go_first_when_they_are_too_large() {
        RecentEvents recent = recent(10, 1);
        recent.between(0, 5, 5);
        recent.between(5, 10, 5);
        assertThat(statements(recent, 5)).isZero();
        assertThat(statements(recent, 0)).isEqualTo(1);
    }

    @Test
    void what_this_database_does_not_show_yet_is_read_again() {
        RecentEvents recent = recent(10, 1_000_000);
        long head = side.log().head();
        assertThat(positions(recent.between(head - 1, head + 2, 5))).containsExactly(head);
        side.log().append(store("later-" + head), store("latest-" + head));
        assertThat(positions(recent.between(head - 1, head + 2, 5))).containsExactly(head, head + 1, head + 2);
    }
}
