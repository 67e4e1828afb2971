package io.seatledger.console.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TimelineTest {

    @Test
    void an_event_is_told_in_words_with_who_for_whom_and_why() {
        Timeline.Entry entry = Timeline.Entry.of(JsonMapper.shared().readTree("""
                {"position": 7, "at": "2026-06-01T12:00:00Z", "type": "RedemptionLinkSent", "by": "key:1",
                "onBehalfOf": "agent:dana", "reason": null, "payload": {"seatNumber": 3}}"""));

        assertThat(entry.what()).isEqualTo("Redemption link sent");
        assertThat(entry.by()).isEqualTo("key:1");
        assertThat(entry.onBehalfOf()).isEqualTo("agent:dana");
        assertThat(entry.why()).isEmpty();
        assertThat(entry.details().get("Seat number").text()).isEqualTo("3");
    }
}
