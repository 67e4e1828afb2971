package io.seatledger.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.seatledger.standalone.StandaloneProcess;
import io.seatledger.standalone.tidy.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's session does what the README says, word for word, also on data that has seen it before. */
class ReadmeSessionTest {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");

    @TempDir
    Path directory;

    @BeforeEach
    void needs_a_shell_and_curl() throws Exception {
        for (String tool : new String[] {"bash", "curl"}) {
            assumeTrue(exists(tool), tool + " is not installed");
        }
    }

    @Test
    void the_session_works_again_on_the_same_data_and_after_kill_minus_9() throws Exception {
        Path data = directory.resolve("data");
        try (StandaloneProcess first = StandaloneProcess.start(data)) {
            assertSession(first.url(), data);
            assertSession(first.url(), data);
            first.kill();
        }
        try (StandaloneProcess second = StandaloneProcess.start(data)) {
            assertSession(second.url(), data);
            second.stop();
        }
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("a clean stop takes PostgreSQL with it")
                .doesNotExist();
    }

    /** Made by the build before these tests; alone by the command that the README names. */
    private static Path commandLine() {
        Path jar = Repository.root().resolve("cli/target/seatledger.jar");
        assertThat(jar).as("./mvnw -q -pl cli -am package -DskipTests").exists();
        return jar;
    }

    private void assertSession(String url, Path data) throws Exception {
        String said = run(url, data);
        assertThat(said)
                .containsOnlyOnce("\"status\":422")
                .contains("AGREEMENT_REQUIRED", "ACTIVE_ENROLLMENT")
                .contains("\"status\":\"IN_FORCE\"")
                .contains("\"lastSeatId\"")
                .contains("\"status\":\"COMPLETE\",\"paymentStatus\":\"PAID\"")
                .contains("\"purchased\":25,\"pending\":0,\"available\":25")
                .contains("replayed: true")
                .contains("\"state\":\"ASSIGNED\",\"enrollment\":\"REQUESTED\"", "\"enrollment\":\"CONFIRMED\"")
                .contains("\"state\":\"AWAITING\"", "\"courseId\":\"first-aid-101\",\"state\":\"ASSIGNED\"")
                .contains("\"assigned\":2,\"unchanged\":1,\"refused\":0")
                .contains("\"status\":\"REFUND_SETTLED\"")
                .contains("\"available\":16,\"approvalPending\":0,\"awaiting\":0,\"assigned\":4")
                .contains("\"returned\":5");
        assertThat(said)
                .containsSubsequence(
                        "\"type\":\"AgentRegistered\"",
                        "\"type\":\"PurchaseRefused\"",
                        "\"type\":\"AgreementFiled\"",
                        "\"type\":\"RepurchasePermitGranted\"",
                        "\"type\":\"SeatsPurchased\"",
                        "\"type\":\"OrderMarkedPaid\"",
                        "\"type\":\"SeatsReleased\"");
        assertThat(said)
                .containsSubsequence(
                        "PERMITTED: order ",
                        "Verified: http",
                        "is what was signed",
                        "No difference",
                        "NOT VERIFIED: ",
                        "caught, exit code 1");
        assertThat(said).doesNotContainPattern("\"status\":(4(?!22)|5)");
    }

    private String run(String url, Path data) throws IOException, InterruptedException {
        String session = FENCED.matcher(Repository.text(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
        assertThat(session).contains("curl");
        Path script = directory.resolve("session.sh");
        Files.writeString(script, "set -euo pipefail\n" + session);
        Path output = directory.resolve("session.out");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("SEATLEDGER_URL", url);
        builder.environment().put("SEATLEDGER_DATA", data.toString());
        builder.environment().put("SEATLEDGER_CLI", commandLine().toString());
        Process shell = builder.start();
        boolean ended = shell.waitFor(2, TimeUnit.MINUTES);
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("two minutes were enough; so far: " + said).isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean exists(String tool) throws Exception {
        try {
            return new ProcessBuilder(tool, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
