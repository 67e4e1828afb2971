package io.seatledger.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.cli.Academy;
import io.seatledger.cli.BundleMaker;
import io.seatledger.cli.LogMaker;
import io.seatledger.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyBundleTest {
    private static final String KEY = LogMaker.empty().verifierKey();

    @TempDir
    private Path directory;

    private Ran verify(BundleMaker bundle, Object... more) {
        return verify(bundle.to(directory.resolve("bundle.zip")), more);
    }

    private Ran verify(Path file, Object... more) {
        Object[] args = {"verify", file, "--json", "--state", directory.resolve("state"), "--key", KEY};
        Object[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Ran.of(all);
    }

    @Nested
    class WhatIsInOrder {
        @Test
        void a_bundle_of_the_whole_log_is_verified() {
            Ran ran = verify(Academy.wholeLog().seal());
            assertThat(ran.exitCode()).as(ran.out()).isZero();
            JsonNode json = ran.json();
            assertThat(json.get("verified").booleanValue()).isTrue();
            assertThat(json.get("difference").isNull()).isTrue();
            assertThat(json.findValuesAsString("check"))
                    .containsExactly(
                            "files", "digests", "signature", "size", "events", "root", "streams", "scope", "totals");
            assertThat(json.get("size").intValue()).isEqualTo(19);
            assertThat(json.get("events").intValue()).isEqualTo(19);
            assertThat(json.at("/scope/kind").asString()).isEqualTo("log");
            assertThat(json.get("trust").asString()).isEqualTo("GIVEN");
            assertThat(json.get("rootHash").asString()).hasSize(64);
        }

        @Test
        void a_bundle_of_one_order_is_verified_with_the_hashes_of_what_it_lacks() {
            Ran ran = verify(Academy.orderA().seal());
            assertThat(ran.exitCode()).as(ran.out()).isZero();
            assertThat(ran.json().get("events").intValue()).isEqualTo(9);
        }

        @Test
        void every_choice_of_events_leads_to_the_root() {
            Random random = new Random(7);
            LogMaker log = Academy.log();
            for (int i = 0; i < 60; i++) {
                long chosen = random.nextLong();
                BundleMaker bundle =
                        BundleMaker.of(log, "agent", "none", event -> (chosen >> event.position() & 1) == 1, "");
                Ran ran = verify(bundle.seal());
                assertThat(ran.json().findValuesAsString("check")).as(ran.out()).contains("root");
            }
        }

        @Test
        void a_bundle_of_no_event_and_one_of_an_empty_log_are_verified() {
            BundleMaker none = BundleMaker.of(Academy.log(), "order", "ord_none", event -> false, "")
                    .complete("order:ord_none", 0);
            assertThat(verify(none.seal()).exitCode()).isZero();
            assertThat(verify(BundleMaker.ofLog(LogMaker.empty(), "").seal()).exitCode())
                    .isZero();
        }

        @Test
        void the_committed_bundle_is_what_the_maker_makes_and_is_verified() throws IOException {
            Path golden = Path.of("src/test/resources/golden-bundle.zip");
            if (Boolean.getBoolean("seatledger.write")) {
                Academy.wholeLog().seal().to(golden);
            }
            assertThat(verify(golden).exitCode()).isZero();
            assertThat(verify(golden).json().get("rootHash").asString())
                    .isEqualTo(HexFormat.of().formatHex(Academy.log().root(0, 19)));
        }
    }

    @Nested
    class Keys {
        @Test
        void without_any_key_it_says_that_the_signature_proves_nothing() {
            Path file = Academy.wholeLog().seal().to(directory.resolve("bundle.zip"));
            Ran ran = Ran.of("verify", file, "--json", "--state", directory.resolve("state"));
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.json().get("trust").asString()).isEqualTo("UNTRUSTED");
            assertThat(ran.err()).contains("Warning: no key was given or kept");
        }

        @Test
        void a_whole_log_signed_by_somebody_else_is_found() {
            BundleMaker forged = BundleMaker.ofLog(Academy.ofAnImpostor(), Academy.ORDER_A + Academy.ORDER_B);
            Ran ran = verify(forged.seal());
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.check()).isEqualTo("signature");
            assertThat(ran.json().at("/difference/expected").asString()).isEqualTo(KEY);
        }

        @Test
        void the_key_may_be_in_a_file() throws IOException {
            Path key = Files.writeString(directory.resolve("key"), KEY + "\n");
            Path file = Academy.wholeLog().seal().to(directory.resolve("bundle.zip"));
            assertThat(Ran.of("verify", file, "--key", key, "--state", directory)
                            .exitCode())
                    .isZero();
        }

        @Test
        void something_that_is_no_key_is_wrong_usage() {
            assertThat(verify(Academy.wholeLog().seal(), "--key", "hello").exitCode())
                    .isEqualTo(2);
        }

        @Test
        void a_kept_key_is_used_and_another_one_is_a_difference() throws IOException {
            keep("host", KEY, null);
            Path own = Academy.wholeLog().seal().to(directory.resolve("own.zip"));
            Path forged = BundleMaker.ofLog(Academy.ofAnImpostor(), Academy.ORDER_A + Academy.ORDER_B)
                    .seal()
                    .to(directory.resolve("forged.zip"));
            Object state = directory.resolve("state");
            assertThat(Ran.of("verify", own, "--json", "--state", state)
                            .json()
                            .get("trust")
                            .asString())
                    .isEqualTo("KEPT");
            Ran ran = Ran.of("verify", forged, "--json", "--state", state);
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.check()).isEqualTo("signature");
        }
    }

    @Nested
    class WithACheckpointKeptBefore {
        @Test
        void a_log_that_grew_from_it_is_consistent() throws IOException {
            keep("host", KEY, Academy.log().checkpoint(7));
            Ran ran = verify(Academy.wholeLog().seal());
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.json().findValuesAsString("check")).contains("consistency");
        }

        @Test
        void a_log_written_anew_and_signed_again_is_found() throws IOException {
            keep("host", KEY, Academy.log().checkpoint(7));
            LogMaker anew = Academy.log();
            LogMaker.Event old = anew.events().get(1);
            anew.append(new LogMaker.Event(
                    2, old.stream(), 0, old.type(), 1, new byte[] {1}, old.metadata(), old.micros()));
            Ran ran = verify(
                    BundleMaker.ofLog(anew, Academy.ORDER_A + Academy.ORDER_B).seal());
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.check()).isEqualTo("consistency");
        }

        @Test
        void a_log_that_was_cut_off_is_found_unless_an_older_bundle_is_meant() throws IOException {
            LogMaker longer = Academy.log().with("store:academy", "StoreClosed", "{}");
            keep("host", KEY, longer.checkpoint(20));
            for (BundleMaker bundle : List.of(Academy.wholeLog(), Academy.orderA())) {
                Ran ran = verify(bundle.seal());
                assertThat(ran.exitCode()).isEqualTo(1);
                assertThat(ran.check()).isEqualTo("consistency");
                assertThat(verify(bundle, "--older").exitCode()).isZero();
            }
        }

        @Test
        void two_logs_of_the_same_size_are_told_apart() throws IOException {
            LogMaker other = LogMaker.empty();
            Academy.log().events().forEach(e -> other.with(e.stream(), e.type(), "{}"));
            keep("host", KEY, other.checkpoint(19));
            assertThat(verify(Academy.wholeLog().seal()).check()).isEqualTo("consistency");
            assertThat(verify(Academy.orderA().seal()).check()).isEqualTo("consistency");
        }
    }

    private void keep(String host, String key, String checkpoint) throws IOException {
        Path kept = Files.createDirectories(directory.resolve("state").resolve(host));
        Files.writeString(kept.resolve("key.txt"), key + "\n");
        if (checkpoint != null) {
            Files.writeString(kept.resolve("checkpoint.txt"), checkpoint);
        }
    }
}
