package io.seatledger.command.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.proof.LedgerTree;
import io.seatledger.platform.proof.ProofCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {
    @TempDir
    private Path data;

    private SignedLog log;

    @BeforeEach
    void make_a_log() {
        log = new SignedLog(data);
    }

    @Nested
    class AsTheLogGrows {
        @Test
        void its_root_is_signed_so_that_whoever_knows_the_key_can_tell() {
            log.append(1_000);
            assertThat(log.signer().pass()).isEqualTo(Signer.Outcome.SIGNED);
            assertThat(log.newest().size()).isEqualTo(1_000);
            assertThat(log.newest().root()).isEqualTo(log.root());
            assertThat(log.newest().signedBy(log.key().verifier())).isTrue();
            assertThat(new Checkpoints(log.db).keys())
                    .singleElement()
                    .satisfies(key -> assertThat(key.line())
                            .isEqualTo(log.key().verifier().line()));
        }

        @Test
        void every_checkpoint_is_of_a_log_that_begins_with_the_one_before() {
            Signer signer = log.signer();
            byte[] before = new byte[0];
            long from = 0;
            for (int more : new int[] {1, 254, 1, 1, 600, 3}) {
                log.append(more);
                assertThat(signer.pass()).isEqualTo(Signer.Outcome.SIGNED);
                CheckpointNote newest = log.newest();
                assertThat(newest.root()).isEqualTo(log.root());
                if (from > 0) {
                    assertThat(ProofCheck.consistent(
                                    from,
                                    before,
                                    newest.size(),
                                    newest.root(),
                                    new LedgerTree(log.db).consistency(from, newest.size())))
                            .isTrue();
                }
                from = newest.size();
                before = newest.root();
            }
            assertThat(log.db
                            .sql("select count(*) from ledger.subtree")
                            .query(Long.class)
                            .single())
                    .isEqualTo(860 / 256);
        }

        @Test
        void nothing_is_signed_while_it_does_not() {
            assertThat(log.signer().pass()).isEqualTo(Signer.Outcome.UNCHANGED);
            log.append(3);
            Signer signer = log.signer();
            signer.pass();
            assertThat(signer.pass()).isEqualTo(Signer.Outcome.UNCHANGED);
            assertThat(log.signedSizes()).containsExactly(3L);
        }

        @Test
        void a_long_log_is_taken_in_step_by_step_and_signed_once() {
            log.append(1_000);
            Signer signer = log.signer(0, 300);
            assertThat(List.of(signer.pass(), signer.pass(), signer.pass(), signer.pass()))
                    .containsExactly(
                            Signer.Outcome.MORE, Signer.Outcome.MORE, Signer.Outcome.MORE, Signer.Outcome.SIGNED);
            assertThat(log.signedSizes()).containsExactly(1_000L);
            assertThat(new LedgerTree(log.db).root(1_000)).isEqualTo(log.root());
        }

        @Test
        void another_instance_goes_on_where_this_one_stopped() {
            Signer one = log.signer();
            Signer other = log.signer();
            log.append(300);
            one.pass();
            log.append(300);
            assertThat(other.pass()).isEqualTo(Signer.Outcome.SIGNED);
            log.append(300);
            assertThat(one.pass()).isEqualTo(Signer.Outcome.SIGNED);
            assertThat(log.signedSizes()).containsExactly(300L, 600L, 900L);
        }

        @Test
        void two_at_once_give_one_checkpoint() throws Exception {
            for (int round = 1; round <= 10; round++) {
                log.append(50);
                assertThat(atOnce(4)).containsOnlyOnce(Signer.Outcome.SIGNED).doesNotContain(Signer.Outcome.HALTED);
                assertThat(log.signedSizes()).hasSize(round);
            }
        }

        private List<Signer.Outcome> atOnce(int signers) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(signers);
            try {
                CyclicBarrier together = new CyclicBarrier(signers);
                List<Future<Signer.Outcome>> passes = new ArrayList<>();
                for (int i = 0; i < signers; i++) {
                    Signer signer = log.signer();
                    passes.add(threads.submit(() -> {
                        together.await();
                        return signer.pass();
                    }));
                }
                List<Signer.Outcome> outcomes = new ArrayList<>();
                for (Future<Signer.Outcome> pass : passes) {
                    outcomes.add(pass.get());
                }
                return outcomes;
            } finally {
                threads.shutdown();
            }
        }
    }

    @Nested
    class OutsideTheDatabase {
        @Test
        void the_newest_checkpoint_and_every_one_before_are_kept_in_both_places() {
            Signer signer = log.signer();
            log.append(5);
            signer.pass();
            CheckpointNote first = log.newest();
            log.append(5);
            signer.pass();
            for (String place : List.of("checkpoints", "elsewhere")) {
                assertThat(log.read(place + "/latest.txt"))
                        .isEqualTo(log.newest().text());
                assertThat(log.read(place + "/history.txt"))
                        .isEqualTo(first.text() + '\n' + log.newest().text() + '\n');
            }
        }

        @Test
        void the_key_is_for_its_owner_only_and_stays_the_same() throws Exception {
            String line = log.key().verifier().line();
            assertThat(log.key().verifier().line()).isEqualTo(line).startsWith("seatledger.local/");
            assertThat(java.nio.file.Files.getPosixFilePermissions(data.resolve("signing-key.pem")))
                    .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
    }
}
