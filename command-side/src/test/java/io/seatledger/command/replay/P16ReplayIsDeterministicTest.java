package io.seatledger.command.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.RecordedLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * P16: one digest over Java releases, time zones, languages and numbers of threads. Every Java found beside the one that runs
 * the tests is asked, too; where there is only one, that is said.
 */
class P16ReplayIsDeterministicTest {
    private static final List<String> ZONES =
            List.of("UTC", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati");
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void every_java_zone_language_and_number_of_threads_gives_one_digest() throws Exception {
        Set<Path> javas = javas();
        System.out.println("replaying on " + javas + (javas.size() == 1 ? ": no other Java was found here" : ""));
        Set<String> digests = new LinkedHashSet<>();
        for (Path java : javas) {
            for (int i = 0; i < ZONES.size(); i++) {
                boolean turkish = i % 2 == 1;
                digests.add(replay(java, ZONES.get(i), turkish ? "tr" : "en", i < 2 ? 1 : 8));
            }
        }

        assertThat(digests).hasSize(1);
        assertThat(digests.iterator().next())
                .isEqualTo(RecordedLog.root(RecordedLog.of("1.0")) + ' ' + ReplayDigest.of(RecordedLog.of("1.0"), 8));
    }

    private static String replay(Path java, String zone, String language, int threads) throws Exception {
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-Duser.country=" + (language.equals("tr") ? "TR" : "US"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayDigest.class.getName(),
                        "1.0",
                        Integer.toString(threads))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }

    private static Set<Path> javas() throws Exception {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Set<Path> homes = new LinkedHashSet<>(Set.of(own));
        Path beside = own.getParent();
        if (beside != null) {
            try (Stream<Path> neighbours = Files.list(beside)) {
                for (Path home : neighbours.toList()) {
                    homes.add(home.toRealPath());
                }
            }
        }
        List<Path> javas = new ArrayList<>();
        for (Path home : homes) {
            Path java = home.resolve("bin").resolve("java");
            if (Files.isExecutable(java)) {
                javas.add(java);
            }
        }
        return new LinkedHashSet<>(javas);
    }
}
