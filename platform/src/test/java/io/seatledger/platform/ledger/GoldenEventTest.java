package io.seatledger.platform.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.upcast.Upcasters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was ever written can be read, and is written the same way again. Each type and revision has a file in {@code golden},
 * made once and then never changed: {@code -Dseatledger.write=true} makes the missing ones and touches no other.
 */
class GoldenEventTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final EventCodec CODEC = new EventCodec();

    static List<Class<? extends LedgerEvent>> everyEvent() {
        return EventCatalogue.records();
    }

    static Stream<Path> everyFile() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_has_a_file_that_fills_all_of_its_fields(Class<? extends LedgerEvent> type) throws IOException {
        Path file = GOLDEN.resolve(type.getSimpleName() + '.' + currentOf(type.getSimpleName()) + ".json");
        if (Files.notExists(file) && Boolean.getBoolean("seatledger.write")) {
            Files.writeString(file, new String(CODEC.encode(Samples.of(type)), UTF_8) + "\n");
        }
        assertThat(file).exists();
        assertThat(textOf(file)).doesNotContain(":null");
        assertThat(CODEC.decode(type.getSimpleName(), currentOf(type.getSimpleName()), bytesOf(file)))
                .isInstanceOf(type);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_earlier_revision_has_its_file(Class<? extends LedgerEvent> type) {
        for (int revision = 1; revision < currentOf(type.getSimpleName()); revision++) {
            assertThat(GOLDEN.resolve(type.getSimpleName() + '.' + revision + ".json"))
                    .exists();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void what_was_written_can_still_be_read_and_is_written_the_same_way(Path file) {
        String name = file.getFileName().toString();
        String type = name.substring(0, name.indexOf('.'));
        int revision = Integer.parseInt(name.substring(name.indexOf('.') + 1, name.lastIndexOf('.')));
        LedgerEvent event = CODEC.decode(type, revision, bytesOf(file));
        assertThat(EventCatalogue.typeOf(event)).isEqualTo(type);
        if (revision == currentOf(type)) {
            assertThat(new String(CODEC.encode(event), UTF_8)).isEqualTo(textOf(file));
        }
    }

    private static int currentOf(String type) {
        return Upcasters.RELEASED.revisionOf(type);
    }

    private static byte[] bytesOf(Path file) {
        return textOf(file).getBytes(UTF_8);
    }

    /** The stored bytes as text; the file's last line break is not one of them. */
    private static String textOf(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
