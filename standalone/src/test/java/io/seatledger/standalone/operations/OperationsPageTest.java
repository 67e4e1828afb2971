package io.seatledger.standalone.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.standalone.StandaloneProcess;
import io.seatledger.standalone.tidy.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The procedures of docs/operations.md do what the page says, word for word. */
class OperationsPageTest {
    private static final Map<String, String> NAMED_LOG = Map.of("SEATLEDGER_LEDGER_ORIGIN", "ledger.example.org");

    @TempDir
    private Path directory;

    private Path data;

    @BeforeEach
    void needs_a_shell_curl_and_psql() throws Exception {
        for (String tool : new String[] {"bash", "curl", "psql"}) {
            Process which = new ProcessBuilder("bash", "-c", "command -v " + tool).start();
            assumeTrue(which.waitFor() == 0, tool + " is not installed");
        }
        data = directory.resolve("data");
    }

    private static String blocks(String kind) {
        return Pattern.compile("(?ms)^```bash" + kind + "\\n(.*?)^```$")
                .matcher(Repository.text(Path.of("docs/operations.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }

    /** What is defined at the beginning, for blocks that are run later. */
    private static String beginning() {
        String live = blocks("");
        return live.substring(0, live.indexOf("curl -sS -f -m 10"));
    }

    private String run(String script, String url) throws Exception {
        Path file = Files.writeString(directory.resolve("blocks.sh"), "set -euo pipefail\n" + script);
        Path output = directory.resolve("blocks.out");
        ProcessBuilder shell = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment()
                .putAll(Map.of(
                        "SEATLEDGER_URL", url,
                        "SEATLEDGER_DATA", data.toString(),
                        "SEATLEDGER_BACKUP", directory.resolve("backup").toString()));
        Process running = shell.start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES))
                .as(Files.readString(output))
                .isTrue();
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private StandaloneProcess start(Path from) throws Exception {
        return StandaloneProcess.start(from, NAMED_LOG, line -> {});
    }

    private CheckpointNote copyIn(Path from) throws Exception {
        return CheckpointNote.parse(Files.readString(from.resolve("checkpoints/latest.txt")));
    }

    private String figures(String url) throws Exception {
        return run(beginning() + """
                call auditor GET '/v1/audit/events?after=0&limit=200'
                call admin GET /v1/agents
                call admin GET '/v1/inventory?by=store'
                """, url);
    }

    @Test
    void are_run_one_after_another_and_the_backup_is_what_was_backed_up() throws Exception {
        String before;
        try (StandaloneProcess service = start(data)) {
            String said = run(blocks(""), service.url());
            assertThat(said)
                    .contains("{\"status\":\"UP\"}", "the new key works", "after it was revoked: 401", "whsec_…")
                    .contains("\"erased\":true", "\"name\":null", "rebuilt", "|not stopped", "{\"items\":[],");
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> copyIn(data).size() == 3);
            before = figures(service.url());
        }
        String stopped = blocks(" stopped");
        run(beginning() + stopped.substring(0, stopped.indexOf("mv ")), "http://stopped");
        CheckpointNote last = copyIn(data);
        assertTheBackupIsTheSame(before, last);
        assertItGoesOnWithAnotherKey(stopped.substring(stopped.indexOf("mv ")), last);
    }

    private void assertTheBackupIsTheSame(String before, CheckpointNote last) throws Exception {
        Path backup = directory.resolve("backup");
        try (StandaloneProcess restored = start(backup)) {
            assertThat(figures(restored.url())).isEqualTo(before);
            assertThat(run(beginning() + "call auditor GET /v1/audit/checkpoints", restored.url()))
                    .contains("\"size\":" + last.size() + ",\"rootHash\":\""
                            + java.util.HexFormat.of().formatHex(last.root()));
        }
    }

    private void assertItGoesOnWithAnotherKey(String rotate, CheckpointNote last) throws Exception {
        run(beginning() + rotate, "http://stopped");
        try (StandaloneProcess service = start(data)) {
            run(
                    beginning()
                            + "call admin PUT /v1/agents/next -d '{\"name\": \"N\", \"email\": \"n@example.org\", \"organizationId\": \"o\"}'",
                    service.url());
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> copyIn(data).size() == last.size() + 1);
            assertThat(copyIn(data).origin()).isEqualTo(last.origin());
            String said = run(beginning() + blocks(" restarted"), service.url());
            assertThat(Pattern.compile("ledger\\.example\\.org\\+[0-9a-f]{8}\\+")
                            .matcher(said)
                            .results()
                            .map(key -> key.group())
                            .distinct())
                    .as(said)
                    .hasSize(2);
        }
    }
}
