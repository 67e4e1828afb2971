package io.seatledger.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class UpcastersTest {
    private static final Upcaster FIRST = new Upcaster("ProductDefined", 1, adding("one"));
    private static final Upcaster SECOND = new Upcaster("ProductDefined", 2, adding("two"));

    private static UnaryOperator<Map<String, Object>> adding(String field) {
        return fields -> {
            Map<String, Object> more = new HashMap<>(fields);
            more.put(field, more.size());
            return more;
        };
    }

    @Test
    void an_event_that_never_changed_is_at_revision_1() {
        assertThat(new Upcasters(List.of()).revisionOf("ProductDefined")).isEqualTo(1);
    }

    @Test
    void each_step_raises_the_revision_and_steps_are_taken_in_order() {
        Upcasters upcasters = new Upcasters(List.of(SECOND, FIRST));

        assertThat(upcasters.revisionOf("ProductDefined")).isEqualTo(3);
        assertThat(upcasters.revisionOf("ProductChanged")).isEqualTo(1);
        assertThat(upcasters.upcast("ProductDefined", 1, Map.of())).isEqualTo(Map.of("one", 0, "two", 1));
        assertThat(upcasters.upcast("ProductDefined", 2, Map.of())).isEqualTo(Map.of("two", 0));
        assertThat(upcasters.upcast("ProductDefined", 3, Map.of())).isEmpty();
    }

    @Test
    void a_chain_with_a_gap_a_fork_or_of_an_unknown_event_cannot_be_made() {
        assertThatThrownBy(() -> new Upcasters(List.of(SECOND))).hasMessageContaining("no step from revision 1");
        assertThatThrownBy(() -> new Upcasters(List.of(FIRST, FIRST))).hasMessageContaining("two steps");
        assertThatThrownBy(() -> new Upcasters(List.of(new Upcaster("Unheard", 1, adding("x")))))
                .hasMessageContaining("no event Unheard");
        assertThatThrownBy(() -> new Upcaster("ProductDefined", 0, adding("x"))).hasMessageContaining("begin at 1");
    }
}
