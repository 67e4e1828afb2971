package io.seatledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.RecordedLog;
import io.seatledger.query.rebuild.TableDigest;
import io.seatledger.query.support.ReadSideForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * P16, P17: the log that a release recorded folds to the read models it folded to then, wherever the service runs.
 * {@code -Dseatledger.write=true} accepts other digests, where a read model got another shape.
 */
class P17ReadModelsOfEveryReleaseTest {
    private static final Path DIGESTS = Path.of("src", "test", "resources", "recorded");

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale language = Locale.getDefault();

    @AfterEach
    void backHome() {
        TimeZone.setDefault(zone);
        Locale.setDefault(language);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, UTC, en-US",
        "1.0, America/St_Johns, tr-TR",
        "1.0, Asia/Kathmandu, en-US",
        "1.0, Pacific/Kiritimati, tr-TR"
    })
    void a_recorded_log_folds_to_the_read_models_it_had(String release, String place, String spoken)
            throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        Locale.setDefault(Locale.forLanguageTag(spoken));
        String found = folded(release);
        Path file = DIGESTS.resolve(release + ".read-models");
        if (Boolean.getBoolean("seatledger.write") && place.equals("UTC")) {
            Files.createDirectories(DIGESTS);
            Files.writeString(file, found);
        }
        assertThat(found).isEqualTo(Files.readString(file));
    }

    private static String folded(String release) {
        try (ReadSideForTests side = new ReadSideForTests()) {
            side.log().appendRecorded(RecordedLog.of(release));
            side.catchUp();
            assertThat(side.count("select count(*) from reporting.dead_letter")).isZero();
            List<String> tables = side.projections().folds().stream()
                    .flatMap(fold -> fold.tables().stream())
                    .sorted()
                    .toList();
            return TableDigest.of(side.db(), "reporting", tables).stream()
                    .map(digest -> digest.table() + ' ' + digest.rows() + ' ' + digest.sha256() + '\n')
                    .collect(Collectors.joining());
        }
    }
}
