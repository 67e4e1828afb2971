package io.seatledger.query.changes;

import static io.seatledger.query.support.Story.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.support.OpenFeed;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeEventsTest extends Feeds {
    @Nested
    class Events {
        @Test
        void carry_position_and_name_and_go_on_for_ever() {
            long head = service.log().head();
            try (OpenFeed feed = events("admin", "?after=" + (head - 1))) {
                assertThat(feed.response().headers().firstValue("Content-Type")).contains(SSE);
                feed.awaitIds(1);
                assertThat(feed.lines().subList(0, 5)).satisfies(lines -> {
                    assertThat(lines.get(0)).isEqualTo("retry: 2000");
                    assertThat(lines.get(2)).isEqualTo("id: " + head);
                    assertThat(lines.get(3)).startsWith("event: ");
                });
                service.log().append(agent("agent-live"));
                assertThat(feed.awaitIds(2)).containsExactly(head, head + 1);
            }
        }

        @Test
        void resume_after_the_last_id_whatever_the_query_says() {
            long head = service.log().head();
            try (OpenFeed feed = events("admin", "?after=1", "Last-Event-ID", Long.toString(head - 2))) {
                assertThat(feed.awaitIds(2)).containsExactly(head - 1, head);
            }
        }

        @Test
        void wait_beyond_the_end_of_the_log() {
            long head = service.log().head();
            try (OpenFeed feed = events("admin", "?after=" + (head + 1))) {
                service.log().append(agent("agent-passed"), agent("agent-awaited"));
                assertThat(feed.awaitIds(1)).containsExactly(head + 2);
            }
        }

        @Test
        void tell_how_far_they_are_when_nothing_concerns_the_caller() {
            long head = service.log().head();
            try (OpenFeed feed = events("agent-2", "?after=" + head)) {
                long later = buy("ord_quiet", "agent-1", "s-1");
                feed.await1(line -> line.equals(": position " + later));
                feed.await1(line -> line.equals("id: " + later));
                assertThat(feed.ids()).isEmpty();
                buy("ord_loud", "agent-2", "s-1");
                assertThat(feed.awaitIds(1).get(0)).isEqualTo(later + 1);
            }
        }

        @Test
        void end_with_where_to_resume_when_the_key_is_revoked() {
            try (OpenFeed feed = events("reader", "?after=" + service.log().head())) {
                feed.await1(line -> line.startsWith(": position"));
                service.db()
                        .sql("update access.api_key set revoked_at = now() where key_id = 'key_reader'")
                        .update();
                await().atMost(Duration.ofSeconds(10)).until(feed::ended);
                assertThat(feed.broken()).isFalse();
                assertThat(feed.lines().get(feed.lines().size() - 2)).isEqualTo("retry: 2000");
            }
        }
    }
}
