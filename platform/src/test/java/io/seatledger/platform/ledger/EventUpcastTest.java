package io.seatledger.platform.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.upcast.Upcaster;
import io.seatledger.events.upcast.Upcasters;
import io.seatledger.events.value.Redemption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An event as if it had had another shape twice: once without how it is redeemed, before that with another name for its title. */
class EventUpcastTest {
    private static final ProductDefined NOW = new ProductDefined(
            "first-aid", "First aid", "course-1", Redemption.MANUAL, null, Instant.parse("2026-06-01T00:00:00Z"));

    private static final Upcaster RENAMES = new Upcaster("ProductDefined", 1, fields -> {
        Map<String, Object> next = new LinkedHashMap<>(fields);
        next.put("title", next.remove("name"));
        return next;
    });
    private static final Upcaster ADDS = new Upcaster("ProductDefined", 2, fields -> {
        Map<String, Object> next = new LinkedHashMap<>(fields);
        next.put("redemption", "MANUAL");
        return next;
    });

    private final EventCodec codec = new EventCodec(new Upcasters(List.of(RENAMES, ADDS)));

    private static byte[] first() {
        return "{\"productId\":\"first-aid\",\"name\":\"First aid\",\"courseId\":\"course-1\",\"occurredAt\":\"2026-06-01T00:00:00Z\"}"
                .getBytes(UTF_8);
    }

    private static byte[] second() {
        return new String(first(), UTF_8).replace("\"name\"", "\"title\"").getBytes(UTF_8);
    }

    @Test
    void every_revision_there_ever_was_is_read_as_the_current_one() {
        assertThat(codec.decode("ProductDefined", 1, first())).isEqualTo(NOW);
        assertThat(codec.decode("ProductDefined", 2, second())).isEqualTo(NOW);
        assertThat(codec.decode("ProductDefined", 3, codec.encode(NOW))).isEqualTo(NOW);
    }

    @Test
    void without_its_upcaster_an_earlier_revision_would_be_read_as_something_else() {
        EventCodec forgetful =
                new EventCodec(new Upcasters(List.of(new Upcaster("ProductDefined", 1, fields -> fields))));

        assertThat(forgetful.decode("ProductDefined", 1, first())).isNotEqualTo(NOW);
    }

    @Test
    void a_revision_of_a_later_release_is_unknown() {
        assertThatThrownBy(() -> codec.decode("ProductDefined", 4, codec.encode(NOW)))
                .isInstanceOf(UnknownEventException.class);
        assertThatThrownBy(() -> codec.decode("ProductDefined", 0, codec.encode(NOW)))
                .isInstanceOf(UnknownEventException.class);
    }
}
