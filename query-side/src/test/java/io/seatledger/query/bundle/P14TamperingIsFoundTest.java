package io.seatledger.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.query.bundle.BundleCheck.Check;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P14: any change of history is detected, by us and by a program that only knows the page. */
class P14TamperingIsFoundTest {
    private static final int MANIPULATIONS = 10_000;
    private static final int ORDERS = 40;
    private static final int ORDERS_OF_SMALL_LOG = 10;
    /** Every so many manipulations are of the large log; a check of it takes four times as long. */
    private static final int LARGE_EVERY = 10;

    private static final LogInMemory LOG = LogInMemory.told(ORDERS, LogInMemory.newSigner());
    private static final LogInMemory SMALL = LogInMemory.told(ORDERS_OF_SMALL_LOG, LOG.signer);
    private static final CheckpointNote KEPT = LOG.checkpoint(kept(LOG));
    private static final CheckpointNote KEPT_OF_SMALL = SMALL.checkpoint(kept(SMALL));
    private static final Tamperer TAMPERER = new Tamperer(LOG, kept(LOG));
    private static final Tamperer TAMPERER_OF_SMALL = new Tamperer(SMALL, kept(SMALL));
    private static final Tampering[] WAYS = Tampering.values();

    private static long kept(LogInMemory log) {
        return log.size() * 4L / 5;
    }

    private static boolean isFound(int seed) {
        boolean large = seed % LARGE_EVERY == 0;
        Tamperer tamperer = large ? TAMPERER : TAMPERER_OF_SMALL;
        BundleFiles files = tamperer.tampered(WAYS[seed % WAYS.length], new Random(seed));
        return new BundleCheck(LOG.key(), large ? KEPT : KEPT_OF_SMALL, Set.of())
                .finds(files)
                .isPresent();
    }

    private static BundleCheck checkWithout(Check... off) {
        Set<Check> left = EnumSet.noneOf(Check.class);
        left.addAll(List.of(off));
        return new BundleCheck(LOG.key(), KEPT, left);
    }

    private static BundleFiles tampered(int seed) {
        return TAMPERER.tampered(WAYS[seed % WAYS.length], new Random(seed));
    }

    @Test
    void what_was_not_touched_passes() {
        assertThat(LOG.size()).isGreaterThan(2_000);
        assertThat(checkWithout().finds(TAMPERER.whole().files())).isEmpty();
        assertThat(checkWithout().finds(TAMPERER.part().files())).isEmpty();
        assertThat(TAMPERER.part().proof.hashes()).isNotEmpty();
    }

    @Test
    void P14_all_of_10_000_random_manipulations_are_found() {
        List<String> missed = IntStream.range(0, MANIPULATIONS)
                .parallel()
                .filter(seed -> !isFound(seed))
                .mapToObj(seed -> WAYS[seed % WAYS.length] + " with seed " + seed)
                .toList();
        assertThat(missed).isEmpty();
    }

    @Nested
    class ByAProgramThatOnlyKnowsThePage {
        private static final int OF_EVERY_KIND = 3;

        @TempDir
        private Path directory;

        private PythonVerifier.Answer python(BundleFiles files) {
            return PythonVerifier.bundle(files.in(directory), LOG.key().line(), KEPT);
        }

        @Test
        void what_was_not_touched_passes() {
            PythonVerifier.assumeThere();
            for (BundleFiles files :
                    List.of(TAMPERER.whole().files(), TAMPERER.part().files())) {
                boolean log = files.of("proof.json").length < 100;
                PythonVerifier.Answer answer = log
                        ? python(files)
                        : PythonVerifier.run(List.of(
                                "bundle",
                                files.in(directory).toString(),
                                "--key",
                                LOG.key().line()));
                assertThat(answer.exit()).as(answer.text()).isZero();
                assertThat(answer.text()).contains("\"ok\": true", "\"size\": " + LOG.size());
            }
        }

        @Test
        void P14_three_of_every_kind_are_found() {
            PythonVerifier.assumeThere();
            for (int seed = 0; seed < OF_EVERY_KIND * WAYS.length; seed++) {
                PythonVerifier.Answer answer = python(tampered(seed));
                assertThat(answer.exit())
                        .as("%s with seed %d: %s", WAYS[seed % WAYS.length], seed, answer.text())
                        .isEqualTo(1);
                assertThat(answer.text()).contains("\"ok\": false");
            }
        }

        @ParameterizedTest
        @EnumSource(Check.class)
        void every_check_is_made(Check check) {
            PythonVerifier.assumeThere();
            PythonVerifier.Answer answer = python(onlyFoundBy(check));
            assertThat(answer.exit()).as(answer.text()).isEqualTo(1);
        }
    }

    @Nested
    class Saboteurs {
        @ParameterizedTest
        @EnumSource(Check.class)
        void without_a_check_something_passes_that_only_it_finds(Check check) {
            BundleFiles planted = onlyFoundBy(check);
            assertThat(checkWithout().finds(planted)).isEqualTo(Optional.of(check));
            assertThat(checkWithout(check).finds(planted)).isEmpty();
        }
    }

    /** A manipulation that all other checks pass. */
    private static BundleFiles onlyFoundBy(Check check) {
        Draft whole = TAMPERER.whole();
        Draft part = TAMPERER.part();
        int last = LOG.size() - 1;
        return switch (check) {
            case FILES -> whole.files().with("notes.txt", new byte[] {'x'});
            case DIGESTS ->
                whole.files()
                        .with(
                                "totals.json",
                                (Shapes.JSON.writeValueAsString(whole.totals) + ' ').getBytes(StandardCharsets.UTF_8));
            case KEY -> TAMPERER.rewrittenByAnother(last).files();
            case SIGNATURE -> forged(last);
            case SIZE -> replaced(part.files(), "\"size\":" + LOG.size(), "\"size\":" + (LOG.size() + 1));
            case EVENTS ->
                replaced(part.files(), "\"events\":" + part.lines.size() + ",\"streams\"", "\"events\":1,\"streams\"");
            case ROOT -> {
                whole.lines.set(last, LogInMemory.line(TAMPERER.backDated(last)));
                yield whole.files();
            }
            case STREAMS ->
                TAMPERER.without(
                                part,
                                part.lines.stream()
                                        .filter(line -> line.type().equals("OrderNoteAdded"))
                                        .findFirst()
                                        .orElseThrow())
                        .files();
            case SCOPE -> {
                part.scope = new Shapes.Scope("order", "ord_9");
                yield part.files();
            }
            case TOTALS -> Tamperer.totals(whole, new Random(1)).files();
            case CONSISTENCY -> TAMPERER.rewritten(1, LOG.signer).files();
        };
    }

    private static BundleFiles replaced(BundleFiles files, String was, String now) {
        String manifest = new String(files.of("manifest.json"), StandardCharsets.UTF_8);
        assertThat(manifest).contains(was);
        return files.with("manifest.json", manifest.replace(was, now).getBytes(StandardCharsets.UTF_8));
    }

    /** A log that says something else at its end, under a checkpoint that nobody signed. */
    private static BundleFiles forged(int at) {
        Draft other = TAMPERER.rewritten(at, LOG.signer);
        String signature = TAMPERER.whole().note.substring(TAMPERER.whole().note.indexOf("\n\n"));
        other.note = other.note.substring(0, other.note.indexOf("\n\n")) + signature;
        return other.files();
    }
}
