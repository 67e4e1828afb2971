package io.seatledger.query.webhooks;

import static io.seatledger.query.support.Story.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhooksTest extends ToldWebhooks {
    @Nested
    class Messages {
        @Test
        void tell_every_event_once_in_order_signed_as_the_standard_says() throws Exception {
            String id = webhook(0, null);
            receiver.awaitTaken(range(0));
            for (Receiver.Heard heard : receiver.heard()) {
                assertThat(heard.isSignedWith(SECRET.shown())).isTrue();
                assertThat(heard.isSignedWith(OTHER.shown())).isFalse();
                assertThat(heard.id()).isEqualTo(id + '.' + heard.position());
                assertThat(Long.parseLong(heard.timestamp()))
                        .isBetween(
                                Clock.systemUTC().instant().getEpochSecond() - 60,
                                Clock.systemUTC().instant().getEpochSecond());
            }
        }

        @Test
        void are_cloud_events() {
            long head = service.log().head();
            webhook(head - 1, null);
            Receiver.Heard heard = receiver.awaitHeard(1).get(0);
            assertThat(heard.contentType()).isEqualTo("application/cloudevents+json");
            JsonNode event = heard.json();
            assertThat(event.get("specversion").asString()).isEqualTo("1.0");
            assertThat(event.get("id").asString()).isEqualTo(Long.toString(head));
            assertThat(event.get("source").asString()).isEqualTo("https://seats.example.org");
            assertThat(event.get("type").asString())
                    .isEqualTo("io.seatledger." + event.get("data").get("type").asString());
            assertThat(event.get("subject").asString())
                    .isEqualTo(event.get("data").get("stream").asString());
            assertThat(event.propertyNames()).allMatch(name -> name.matches("[a-z0-9]+"));
        }

        @Test
        void are_only_of_what_the_maker_may_see() {
            webhook(0, "s-2");
            await().until(() -> receiver.taken().size() >= 5);
            assertThat(receiver.heard().toString()).isNotEmpty();
            assertThat(receiver.heard())
                    .noneMatch(heard -> heard.json().toString().contains("\"s-1\""))
                    .anyMatch(heard -> heard.json().toString().contains("ord_2"));
        }

        @Test
        void are_signed_with_both_secrets_while_the_old_one_counts() throws Exception {
            String id = webhook(service.log().head(), null);
            service.db()
                    .sql(
                            "update access.webhook set previous_secret = secret, secret = ?, previous_until = now() + interval '1 hour'"
                                    + " where webhook_id = ?")
                    .params(OTHER.sealed(seal(), id), id)
                    .update();
            service.log().append(agent("agent-both"));
            Receiver.Heard both = receiver.awaitHeard(1).get(0);
            assertThat(both.isSignedWith(SECRET.shown())).isTrue();
            assertThat(both.isSignedWith(OTHER.shown())).isTrue();
            change(id, "previous_until = now()");
            service.log().append(agent("agent-one"));
            Receiver.Heard one = receiver.awaitHeard(2).get(1);
            assertThat(one.isSignedWith(SECRET.shown())).isFalse();
            assertThat(one.isSignedWith(OTHER.shown())).isTrue();
        }
    }

    @Nested
    class WhatIsNotTaken {
        @Test
        void is_told_again_under_the_same_id_before_anything_else() {
            receiver.answers(503);
            String id = webhook(0, null);
            receiver.awaitHeard(3);
            assertThat(receiver.heard()).allMatch(heard -> heard.id().equals(id + ".1"));
            await().until(() -> shown(id).get("failures").asInt() >= 3);
            assertThat(shown(id).get("position").asLong()).isZero();
            receiver.answers(204);
            receiver.awaitTaken(range(0));
            await().until(() -> shown(id).get("lag").asLong() == 0);
            assertThat(shown(id).get("failures").asInt()).isZero();
            List<JsonNode> log = service.get("admin", "/v1/webhooks/" + id + "/deliveries?limit=200")
                    .items()
                    .valueStream()
                    .toList();
            assertThat(log).hasSize(receiver.heard().size());
            JsonNode first = log.get(log.size() - 1);
            assertThat(first.get("status").asInt()).isEqualTo(503);
            assertThat(first.get("problem").asString()).isEqualTo("the receiver answered 503");
            assertThat(first.get("attempt").asInt()).isEqualTo(1);
        }

        @Test
        void because_the_receiver_is_gone_is_told_again_only_when_somebody_resumes_it() {
            receiver.answers(410);
            String id = webhook(0, null);
            await().until(() -> shown(id).get("state").asString().equals("GONE"));
            int before = receiver.heard().size();
            service.log().append(agent("agent-later"));
            await().pollDelay(java.time.Duration.ofSeconds(1))
                    .until(() -> receiver.heard().size() == before);
            receiver.answers(200);
            change(id, "resumes = resumes + 1");
            receiver.awaitTaken(range(0));
        }

        @Test
        void because_it_leads_elsewhere_is_not_followed() {
            receiver.answers(302);
            webhook(0, null);
            assertThat(receiver.awaitHeard(2)).allMatch(heard -> heard.path().equals("/hook"));
            assertThat(receiver.taken()).isEmpty();
        }

        @Test
        void or_answered_at_great_length_does_not_keep_us() {
            receiver.answersWith(new byte[4_000_000]);
            webhook(0, null);
            receiver.awaitTaken(range(0));
        }
    }

    @Nested
    class Progress {
        @Test
        void is_kept_over_a_restart_and_what_may_not_have_been_heard_is_told_again() {
            String id = webhook(0, null);
            receiver.awaitTaken(range(0));
            await().until(() -> shown(id).get("lag").asLong() == 0);
            long head = service.log().head();
            service.bean(WebhookSender.class).stop();
            service.log().append(agent("agent-while-away"));
            service.bean(WebhookSender.class).start();
            receiver.awaitTaken(range(0));
            service.db()
                    .sql("update reporting.webhook_progress set position = ? where webhook_id = ?")
                    .params(head, id)
                    .update();
            receiver.awaitHeard((int) head + 2);
            List<Receiver.Heard> heard = receiver.heard();
            assertThat(heard.get((int) head + 1).id())
                    .isEqualTo(heard.get((int) head).id());
        }

        @Test
        void stands_still_while_paused_and_goes_on_after() {
            String id = webhook(service.log().head(), null);
            long head = service.log().head();
            change(id, "paused = true");
            service.log().append(agent("agent-unheard"));
            await().pollDelay(java.time.Duration.ofSeconds(1))
                    .until(() -> receiver.heard().isEmpty());
            assertThat(shown(id).get("state").asString()).isEqualTo("PAUSED");
            assertThat(shown(id).get("lag").asLong()).isEqualTo(1);
            change(id, "paused = false");
            receiver.awaitTaken(List.of(head + 1));
        }

        @Test
        void begins_anew_where_it_is_told_to() {
            String id = webhook(service.log().head() - 1, null);
            long head = service.log().head();
            receiver.awaitTaken(List.of(head));
            change(id, "restarts = restarts + 1, start_after = " + (head - 3));
            receiver.awaitTaken(List.of(head, head - 2, head - 1, head));
        }
    }
}
