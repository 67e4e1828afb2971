package io.seatledger.command.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the log by somebody who owns the database stops it, and nothing is signed. */
class TamperedLogTest {
    @TempDir
    private Path data;

    private SignedLog log;
    private Signer signer;

    @BeforeEach
    void sign_600_and_append_100() {
        log = new SignedLog(data).append(600);
        signer = log.signer();
        assertThat(signer.pass()).isEqualTo(Signer.Outcome.SIGNED);
        log.append(100);
        log.unguarded();
    }

    private void stops(Consumer<SignedLog> attack, String reason) {
        attack.accept(log);
        assertThat(log.signer().pass()).isEqualTo(Signer.Outcome.HALTED);
        assertThat(log.halted()).startsWith(reason);
        assertThat(signer.pass()).as("stays so").isEqualTo(Signer.Outcome.HALTED);
        assertThat(log.signedSizes()).doesNotContain(700L);
    }

    @Test
    void untouched_it_is_signed() {
        assertThat(log.signer().pass()).isEqualTo(Signer.Outcome.SIGNED);
        assertThat(log.halted()).isNull();
    }

    @Nested
    class AnEvent {
        private static final String NOT_ITS_LEAF = "TAMPERED: the event at position %d is not what its leaf says";

        @Test
        void changed_before_it_was_signed() {
            stops(
                    l -> l.run("update ledger.event set payload = '{}' where position = 650"),
                    NOT_ITS_LEAF.formatted(650));
        }

        @Test
        void changed_long_after_it_was_signed() {
            stops(l -> l.run("update ledger.event set type = 'U' where position = 7"), NOT_ITS_LEAF.formatted(7));
        }

        @Test
        void changed_together_with_its_leaf_before_it_was_signed() {
            stops(l -> rewrite(l, 650), "TAMPERED: the events up to position 700 have another root");
        }

        @Test
        void changed_together_with_its_leaf_after_it_was_signed() {
            stops(l -> rewrite(l, 7), "TAMPERED: the kept hash of Subtree[level=8, index=0] is not that of its events");
        }

        @Test
        void changed_together_with_its_leaf_in_a_block_that_is_not_complete() {
            stops(l -> rewrite(l, 599), "TAMPERED: the first 600 events are not those that were signed");
        }

        @Test
        void changed_together_with_everything_above_it() {
            stops(
                    l -> {
                        rewrite(l, 599);
                        l.rewriteHead();
                    },
                    "TAMPERED: the first 600 events are not those that were signed");
        }

        @Test
        void removed() {
            stops(
                    l -> l.run("delete from ledger.event where position = 650"),
                    "TAMPERED: there is no event at position 650");
        }

        @Test
        void removed_long_after_it_was_signed() {
            stops(
                    l -> l.run("delete from ledger.event where position = 70"),
                    "TAMPERED: there is no event at position 70");
        }

        @Test
        void swapped_with_its_neighbour() {
            stops(
                    l -> {
                        l.run("alter table ledger.event drop constraint event_position_from_one");
                        l.run("update ledger.event set position = -650 where position = 650");
                        l.run("update ledger.event set position = 650 where position = 651");
                        l.run("update ledger.event set position = 651 where position = -650");
                    },
                    NOT_ITS_LEAF.formatted(650));
        }

        private static void rewrite(SignedLog log, long position) {
            byte[] payload = "{\"n\":0}".getBytes(StandardCharsets.UTF_8);
            log.run(
                    "update ledger.event set payload = ?, leaf = ? where position = ?",
                    payload,
                    SignedLog.leaf(position, payload),
                    position);
        }
    }

    @Nested
    class TheEndOfTheLog {
        @Test
        void cut_off_behind_what_was_signed() {
            stops(
                    l -> {
                        l.run("delete from ledger.event where position > 500");
                        l.rewriteHead();
                    },
                    "TAMPERED: the log has 500 events, but 600 were signed");
        }

        @Test
        void cut_off_without_the_head() {
            stops(
                    l -> l.run("delete from ledger.event where position > 690"),
                    "TAMPERED: there is no event at position 691");
        }

        @Test
        void said_to_be_elsewhere_by_the_head() {
            stops(
                    l -> l.run("update ledger.head set frontier = set_byte(frontier, 3, get_byte(frontier, 3) # 1)"),
                    "TAMPERED: the events up to position 700 have another root than the head");
        }
    }

    @Nested
    class ACheckpoint {
        @Test
        void of_another_signer() {
            SigningKey other = SigningKey.in(data.resolve("other.pem"), "");
            stops(
                    l -> l.run(
                            "update ledger.checkpoint set note = ?",
                            other.sign(600, l.newest().root()).text()),
                    "TAMPERED: the checkpoint of 600 is not signed by a key of ours");
        }

        @Test
        void of_another_size() {
            stops(
                    l -> l.run("update ledger.checkpoint set size = 601"),
                    "TAMPERED: the checkpoint of 601 is not what its note says");
        }

        @Test
        void kept_outside_that_is_damaged() throws IOException {
            Files.writeString(data.resolve("elsewhere/latest.txt"), "nothing");
            stops(l -> {}, "TAMPERED: the copy ");
        }
    }

    @Nested
    class AKeptSubtree {
        @Test
        void changed() {
            stops(
                    l -> l.run("update ledger.subtree set hash = ? where index = 1", (Object) new byte[32]),
                    "TAMPERED: the kept hash of Subtree[level=8, index=1]");
        }

        @Test
        void removed() {
            stops(
                    l -> l.run("delete from ledger.subtree where index = 1"),
                    "TAMPERED: the kept hash of Subtree[level=8, index=1] is gone");
        }
    }

    @Nested
    class AnOlderState {
        private void restoreTo(int position) {
            log.run("delete from ledger.event where position > ?", position);
            log.run("delete from ledger.checkpoint where size > ?", position);
            log.run("delete from ledger.subtree where (index + 1) << level > ?", position);
            log.rewriteHead();
        }

        @Test
        void restored_is_a_rollback() {
            restoreTo(500);
            assertThat(log.signer().start()).isEqualTo(Signer.Outcome.HALTED);
            assertThat(log.halted())
                    .startsWith(
                            "ROLLBACK: an older state of the log was restored: it has 500 events, but 600 were signed");
            assertThat(log.signedSizes()).isEmpty();
        }

        @Test
        void restored_and_written_on_beyond_the_copy_is_one_too() {
            restoreTo(500);
            log.run("update ledger.event set payload = '{}', leaf = ? where position = 500", (Object)
                    SignedLog.leaf(500, "{}".getBytes(StandardCharsets.UTF_8)));
            log.rewriteHead();
            log.append(200);
            assertThat(log.signer().start()).isEqualTo(Signer.Outcome.HALTED);
            assertThat(log.halted()).startsWith("ROLLBACK: an older state of the log was restored and written on");
        }

        @Test
        void is_gone_on_from_when_an_operator_names_its_position() {
            restoreTo(500);
            log.signer().start();
            assertThat(log.signer(499, 1_000).start()).isEqualTo(Signer.Outcome.HALTED);
            Signer knowing = log.signer(500, 1_000);
            assertThat(knowing.start()).isEqualTo(Signer.Outcome.UNCHANGED);
            assertThat(log.halted()).isNull();
            assertThat(knowing.pass()).isEqualTo(Signer.Outcome.SIGNED);
            assertThat(log.newest().size()).isEqualTo(500);
            assertThat(log.read("checkpoints/history.txt")).contains("rollback to position 500 accepted");
            assertThat(data.resolve("checkpoints").toFile().list())
                    .anyMatch(name -> name.matches("set-aside-.*-600\\.txt"));
        }

        @Test
        void does_not_excuse_what_was_tampered_with() {
            log.run("update ledger.event set type = 'U' where position = 650");
            log.signer().pass();
            assertThat(log.signer(700, 1_000).start()).isEqualTo(Signer.Outcome.HALTED);
            assertThat(log.halted()).startsWith("TAMPERED");
        }
    }

    @Nested
    class AWholeNewLog {
        @Test
        void written_and_signed_again_is_found_by_the_copies() {
            List.of("event", "checkpoint", "subtree", "signing_key").forEach(t -> log.run("truncate ledger." + t));
            log.rewriteHead();
            log.said = ",\"new\":true";
            log.append(800);
            stops(l -> {}, "ROLLBACK: an older state of the log was restored and written on");
        }
    }
}
