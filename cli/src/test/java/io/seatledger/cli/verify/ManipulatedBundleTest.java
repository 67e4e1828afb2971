package io.seatledger.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.cli.Academy;
import io.seatledger.cli.BundleMaker;
import io.seatledger.cli.LogMaker;
import io.seatledger.cli.LogMaker.Event;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes a bundle and, where it can be done, makes the manifest fit again. */
class ManipulatedBundleTest {
    @TempDir
    private Path directory;

    private void found(BundleMaker bundle, String check, String... words) {
        Found.difference(directory, bundle, check, words);
    }

    private static BundleMaker events(Consumer<List<Event>> change) {
        List<Event> events = new ArrayList<>(Academy.log().events());
        change.accept(events);
        return Academy.wholeLog()
                .put("events.ndjson", BundleMaker.lines(events))
                .seal();
    }

    @Nested
    class Digests {
        @Test
        void a_file_that_the_manifest_does_not_describe() {
            found(Academy.wholeLog().seal().replace("events.ndjson", "\"revision\":1", "\"revision\":2"), "digests");
            found(Academy.wholeLog().seal().put("key.txt", "short"), "digests", "as many bytes");
        }

        @Test
        void a_manifest_of_another_format_or_with_something_unknown_in_it() {
            found(Academy.wholeLog().seal().replace("manifest.json", "bundle/1", "bundle/2"), "digests", "format");
            found(Academy.wholeLog().seal().replace("manifest.json", "{", "{\"x\":1,"), "digests", "manifest.json");
            found(Academy.wholeLog().seal().replace("manifest.json", "\"log\"", "\"all\""), "digests");
            found(Academy.wholeLog().seal().put("manifest.json", "["), "digests");
            found(Academy.wholeLog().seal().put("manifest.json", "null"), "digests");
            String manifest = Academy.wholeLog().seal().text("manifest.json");
            for (String broken : List.of(
                    manifest.replaceFirst("\"streams\":\\[", "\"streams\":[null,"),
                    manifest.replaceFirst("\\{\"name\"", "null,{\"name\""),
                    manifest.replaceFirst("\"scope\":\\{[^}]*}", "\"scope\":null"))) {
                assertThat(broken).isNotEqualTo(manifest);
                found(Academy.wholeLog().seal().put("manifest.json", broken), "digests");
            }
        }
    }

    @Nested
    class Signatures {
        @Test
        void a_checkpoint_that_was_not_signed_like_that() {
            found(
                    Academy.wholeLog()
                            .replace("checkpoint.txt", "\n19\n", "\n18\n")
                            .seal(),
                    "signature");
            found(Academy.wholeLog().put("checkpoint.txt", "nothing").seal(), "signature");
        }

        @Test
        void a_checkpoint_of_another_log_with_the_same_key() {
            String text = "other.example\n19\n" + LogMaker.base64(Academy.log().root(0, 19)) + "\n";
            found(
                    Academy.wholeLog()
                            .put("checkpoint.txt", Academy.log().signed(text))
                            .seal(),
                    "signature",
                    "other.example");
        }

        @Test
        void a_second_spelling_of_the_signature() {
            String text = Academy.wholeLog().text("checkpoint.txt");
            assertThat(text).doesNotContain("==");
            found(Academy.wholeLog().put("checkpoint.txt", text + "x").seal(), "signature");
        }
    }

    @Nested
    class Sizes {
        @Test
        void a_proof_of_another_size() {
            found(Academy.wholeLog().replace("proof.json", "19", "18").seal(), "size", "proof");
            found(Academy.wholeLog().put("proof.json", "{}").seal(), "size", "proof.json");
        }

        @Test
        void a_manifest_of_another_size_or_of_another_log() {
            found(Academy.wholeLog().seal().replace("manifest.json", "\"size\":19", "\"size\":20"), "size");
            found(Academy.wholeLog().seal().replace("manifest.json", LogMaker.ORIGIN, "other"), "size");
            found(Academy.wholeLog().seal().replace("manifest.json", "\"events\":19", "\"events\":18"), "size");
        }
    }

    @Nested
    class Events {
        @Test
        void an_event_removed_moved_or_put_twice_is_named() {
            found(events(all -> all.remove(6)), "events", "\"position\":7");
            found(events(all -> all.add(6, all.remove(9))), "events", "\"position\":7");
            found(events(all -> all.add(6, all.get(5))), "events", "\"position\":7");
        }

        @Test
        void the_last_event_cut_off_or_one_more_added() {
            found(events(all -> all.remove(18)), "events", "number of events");
            found(events(all -> all.add(at(all.get(18), 20))), "events", "\"position\":20");
        }

        @Test
        void positions_that_do_not_ascend_in_part_of_a_log() {
            String lines = Academy.orderA().text("events.ndjson");
            List<String> each = new ArrayList<>(lines.lines().toList());
            each.add(3, each.remove(4));
            found(
                    Academy.orderA()
                            .put("events.ndjson", String.join("\n", each) + "\n")
                            .seal(),
                    "events");
        }

        @Test
        void lines_that_are_no_events() {
            for (String line : List.of("", "{}", "[", "null", "{\"position\":1}", "\u0000", "{\"position\":1e0}")) {
                found(
                        Academy.wholeLog()
                                .replace("events.ndjson", "{", line + "\n{")
                                .seal(),
                        "events");
            }
            found(
                    Academy.wholeLog()
                            .replace("events.ndjson", "\"position\":1", "\"position\":\"1\"")
                            .seal(),
                    "events");
            found(
                    Academy.wholeLog()
                            .replace("events.ndjson", "\"position\":1,", "\"position\":1,\"x\":0,")
                            .seal(),
                    "events");
            found(
                    Academy.wholeLog()
                            .replace("events.ndjson", "{\"position\"", "{\"position\":1,\"position\"")
                            .seal(),
                    "events");
            String lines = Academy.wholeLog().text("events.ndjson");
            found(Academy.wholeLog().put("events.ndjson", lines.strip()).seal(), "events", "no end");
        }

        @Test
        void another_spelling_of_the_same_bytes() {
            found(
                    Academy.wholeLog()
                            .replace("events.ndjson", "eyJieSI6ImtleV8xIn0=", "eyJieSI6ImtleV8xIn1=")
                            .seal(),
                    "events");
        }

        private static Event at(Event e, long position) {
            return new Event(
                    position, e.stream(), e.sequence(), e.type(), e.revision(), e.payload(), e.metadata(), e.micros());
        }
    }

    @Nested
    class Roots {
        @Test
        void any_column_of_an_event_changed() {
            Event e = Academy.log().events().get(8);
            byte[] other = "{\"x\":1}".getBytes(StandardCharsets.UTF_8);
            List<Event> changed = List.of(
                    new Event(9, "order:ord_c", 0, e.type(), 1, e.payload(), e.metadata(), e.micros()),
                    new Event(9, e.stream(), 7, e.type(), 1, e.payload(), e.metadata(), e.micros()),
                    new Event(9, e.stream(), 0, "OrderPlacee", 1, e.payload(), e.metadata(), e.micros()),
                    new Event(9, e.stream(), 0, e.type(), 2, e.payload(), e.metadata(), e.micros()),
                    new Event(9, e.stream(), 0, e.type(), 1, other, e.metadata(), e.micros()),
                    new Event(9, e.stream(), 0, e.type(), 1, e.payload(), other, e.micros()),
                    new Event(9, e.stream(), 0, e.type(), 1, e.payload(), e.metadata(), e.micros() + 1));
            for (Event each : changed) {
                found(events(all -> all.set(8, each)), "root");
            }
        }

        @Test
        void hashes_too_many_too_few_or_wrong() {
            String proof = Academy.orderA().text("proof.json");
            String first = proof.substring(proof.indexOf('[') + 1, proof.indexOf('[') + 67);
            found(Academy.orderA().replace("proof.json", first + ",", "").seal(), "root");
            found(Academy.orderA().replace("proof.json", "[", "[" + first + ",").seal(), "root");
            found(
                    Academy.orderA()
                            .replace("proof.json", first.substring(1, 3), "zz")
                            .seal(),
                    "root");
            found(
                    Academy.orderA()
                            .replace("proof.json", first, "\"" + "00".repeat(32) + "\"")
                            .seal(),
                    "root");
            found(
                    Academy.wholeLog()
                            .replace("proof.json", "[]", "[" + first + "]")
                            .seal(),
                    "root");
        }
    }

    @Nested
    class Streams {
        @Test
        void a_stream_that_is_said_to_be_complete_and_is_not() {
            found(Academy.orderA().complete("order:ord_a", 3).seal(), "streams", "order:ord_a");
            found(Academy.orderA().complete("order:ord_z", 1).seal(), "streams", "order:ord_z");
            found(Academy.orderA().complete("agent:dana", 1).seal(), "streams", "\"position\":3");
        }

        @Test
        void a_stream_of_the_scope_that_is_not_listed() {
            found(
                    Academy.orderA()
                            .seal()
                            .replace(
                                    "manifest.json",
                                    "{\"stream\":\"seatpool:ord_a:1:0\",\"events\":6}",
                                    "{\"stream\":\"x\",\"events\":0}"),
                    "streams",
                    "seatpool");
        }

        @Test
        void an_event_of_the_order_left_out() {
            BundleMaker bundle = BundleMaker.of(
                            Academy.log(),
                            "order",
                            "ord_a",
                            e -> e.position() != 11 && (e.stream().contains("ord_a") || e.position() == 3),
                            Academy.ORDER_A)
                    .complete("order:ord_a", 2)
                    .complete("seatpool:ord_a:1:0", 6);
            found(bundle.seal(), "streams", "\"position\":12");
        }
    }

    @Nested
    class Scopes {
        @Test
        void a_bundle_of_something_else() {
            found(
                    Academy.orderA().seal().replace("manifest.json", "\"id\":\"ord_a\"", "\"id\":\"ord_z\""),
                    "scope",
                    "ord_z");
            BundleMaker all =
                    BundleMaker.of(Academy.log(), "agent", "dana", e -> true, Academy.ORDER_A + Academy.ORDER_B);
            all.complete("agent:dana", 2)
                    .complete("order:ord_a", 2)
                    .complete("order:ord_b", 3)
                    .complete("seatpool:ord_a:1:0", 6);
            found(all.seal(), "scope", "\"position\":9");
            found(
                    BundleMaker.of(Academy.log(), "organization", "nobody", e -> e.position() < 3, "")
                            .seal(),
                    "scope",
                    "nobody");
        }
    }
}
