package io.seatledger.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.EventCatalogue;
import io.seatledger.standalone.tidy.Repository;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventsPageTest {
    private static final Path PAGE = Repository.root().resolve("docs/events.md");

    @Test
    void the_page_says_what_the_records_say() throws IOException {
        String written = EventsPage.write();
        if (Boolean.getBoolean("seatledger.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    @Test
    void no_field_is_of_a_type_that_the_page_has_no_word_for() {
        assertThat(EventsPage.write()).doesNotContain("null |").doesNotContain("list of null");
    }

    @Test
    void every_event_that_names_seats_says_which_state_they_leave_and_enter() {
        Set<String> movers = EventCatalogue.records().stream()
                .filter(type -> names(type).contains("line")
                        && (names(type).contains("to") || names(type).contains("seats")))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(EventsPage.SEAT_MOVES.keySet()).isEqualTo(movers);
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
