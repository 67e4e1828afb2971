package io.seatledger.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.cli.Academy;
import io.seatledger.cli.LogMaker;
import io.seatledger.cli.Ran;
import io.seatledger.cli.StubService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyServiceTest {
    private final StubService service = new StubService(Academy.log(), 11);

    @TempDir
    private Path state;

    @AfterEach
    void stop() {
        service.close();
    }

    private Ran verify(Object... more) {
        Object[] args = {"verify", "--url", service.url(), "--api-key", "k", "--json", "--state", state};
        return Ran.of(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
    }

    private void found(String check, Object... more) {
        Ran ran = verify(more);
        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(ran.check()).as(ran.out()).isEqualTo(check);
    }

    private String kept() throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /** The same events but for one, signed with the same key. */
    private static LogMaker writtenAnew() {
        LogMaker log = Academy.log();
        LogMaker.Event e = log.events().get(3);
        log.append(new LogMaker.Event(4, e.stream(), 0, e.type(), 1, new byte[] {'{', '}'}, e.metadata(), e.micros()));
        return log;
    }

    @Nested
    class TheFirstTime {
        @Test
        void every_event_is_hashed_and_key_and_checkpoint_are_kept() throws IOException {
            Ran ran = verify();
            assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.json().get("trust").asString()).isEqualTo("FIRST_USE");
            assertThat(ran.json().get("events").asLong()).isEqualTo(11);
            assertThat(kept())
                    .contains(LogMaker.empty().verifierKey(), Academy.log().checkpoint(11));
        }

        @Test
        void nothing_is_kept_of_a_service_that_lies() throws IOException {
            service.lie(body -> body.replace("eyJieSI6ImtleV8xIn0=", "eyJieSI6ImtleV8yIn0="));
            found("events");
            assertThat(kept()).isEmpty();
        }

        @Test
        void a_key_that_was_given_is_demanded() {
            assertThat(verify("--key", LogMaker.empty().verifierKey()).exitCode())
                    .isZero();
            service.show(Academy.ofAnImpostor(), 11);
            found("signature", "--key", LogMaker.empty().verifierKey());
        }
    }

    @Nested
    class TheNextTime {
        @Test
        void only_what_is_new_is_read_and_the_checkpoints_must_be_consistent() throws IOException {
            verify();
            service.show(Academy.log(), 19);
            Ran ran = verify();
            assertThat(ran.exitCode()).as(ran.out()).isZero();
            assertThat(ran.json().get("events").asLong()).isEqualTo(8);
            assertThat(ran.json().get("trust").asString()).isEqualTo("KEPT");
            assertThat(ran.json().findValuesAsString("check")).contains("consistency");
            assertThat(service.asked()).anyMatch(path -> path.contains("after=11"));
            assertThat(kept()).contains(Academy.log().checkpoint(19));
            assertThat(verify("--from-start").json().get("events").asLong()).isEqualTo(19);
        }

        @Test
        void another_key_is_found() throws IOException {
            verify();
            String before = kept();
            service.show(Academy.ofAnImpostor(), 19);
            found("signature");
            assertThat(kept()).isEqualTo(before);
        }

        @Test
        void a_restored_backup_is_found() throws IOException {
            verify();
            String before = kept();
            service.show(Academy.log(), 9);
            found("consistency");
            assertThat(kept()).isEqualTo(before);
        }

        @Test
        void a_log_written_anew_and_signed_with_the_same_key_is_found() throws IOException {
            verify();
            String before = kept();
            service.show(writtenAnew(), 19);
            found("consistency");
            service.show(writtenAnew(), 11);
            found("consistency");
            assertThat(kept()).isEqualTo(before);
        }

        @Test
        void what_was_kept_and_damaged_is_not_believed() throws IOException {
            verify();
            try (Stream<Path> files = Files.walk(state)) {
                for (Path file :
                        files.filter(each -> each.endsWith("verified.json")).toList()) {
                    Files.writeString(file, Files.readString(file).replaceFirst("[0-9a-f]{64}", "00".repeat(32)));
                }
            }
            assertThat(verify().json().get("verifiedBefore").asLong()).isZero();
        }
    }

    @Nested
    class ALie {
        @Test
        void about_an_event_is_found_where_it_stands() {
            service.lie(body -> body.replace("\"type\":\"SeatsReleased\"", "\"type\":\"SeatsReleasee\""));
            Ran ran = verify();
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.json().at("/difference/position").asLong()).isEqualTo(5);
        }

        @Test
        void with_hashes_that_fit_is_found_by_the_root() {
            LogMaker other = writtenAnew();
            service.lie(body -> body);
            service.show(other, 11);
            String note = Academy.log().checkpoint(11);
            String root = HexFormat.of().formatHex(Academy.log().root(0, 11));
            service.answer(
                    "/v1/audit/checkpoints",
                    200,
                    "{\"items\":[{\"size\":11,\"rootHash\":\"" + root
                            + "\",\"signedAt\":\"2026-11-23T00:00:00Z\",\"note\":\"" + note.replace("\n", "\\n")
                            + "\"}]}");
            found("root");
        }

        @Test
        void about_the_size_beside_the_note_or_by_leaving_events_out_is_found() {
            service.lie(body -> body.replace("{\"size\":11", "{\"size\":12"));
            found("size");
            service.lie(body -> body.replaceAll(",\\{\"position\":7,.*", "]}"));
            found("events");
        }

        @Test
        void of_nonsense_is_no_stack_trace() {
            for (String nonsense : new String[] {"", "[", "null", "{}", "<html>"}) {
                service.answer("/v1/audit/checkpoints", 200, nonsense);
                Ran ran = verify();
                assertThat(ran.exitCode()).isBetween(1, 4);
                assertThat(ran.out() + ran.err()).doesNotContain("Exception");
            }
        }
    }

    @Nested
    class Trouble {
        @Test
        void a_refusal_ends_with_3_and_says_why() {
            service.answer("/v1/audit/checkpoints", 403, "{\"code\":\"FORBIDDEN\",\"detail\":\"Not for you.\"}");
            Ran ran = verify();
            assertThat(ran.exitCode()).isEqualTo(3);
            assertThat(ran.json().get("problem").asString()).contains("403 FORBIDDEN, Not for you.");
        }

        @Test
        void a_failure_or_nobody_there_ends_with_4() {
            service.answer("/v1/audit/checkpoints", 503, "{}");
            assertThat(verify().exitCode()).isEqualTo(4);
            service.close();
            Ran ran = verify();
            assertThat(ran.exitCode()).isEqualTo(4);
            assertThat(ran.err()).contains("No service answers at");
        }

        @Test
        void no_key_or_no_address_is_wrong_usage() {
            Ran ran = Ran.of("verify", "--url", service.url(), "--keys-file", state.resolve("none"));
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains("--api-key");
            assertThat(Ran.of("verify", "--url", "nonsense", "--api-key", "k").exitCode())
                    .isEqualTo(2);
        }
    }
}
