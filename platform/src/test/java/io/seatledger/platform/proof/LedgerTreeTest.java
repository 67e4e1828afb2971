package io.seatledger.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.ledger.MerkleFrontier;
import io.seatledger.platform.test.MigratedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerTreeTest {
    /** Some of level 16, and a part of a block beyond. */
    private static final long HEAD = 70_000;

    /** As far as subtrees are kept. */
    private static final long KEPT = 66_000;

    private static MigratedDatabase database;
    private static JdbcClient db;
    private static List<byte[]> leaves;

    @BeforeAll
    static void make_a_log() {
        database = MigratedDatabase.with(MigratedDatabase.LEDGER);
        db = database.jdbc();
        db.sql("""
                insert into ledger.event select n, 'store:s', n - 1, 'T', 1, '', '', now(), sha256(('event ' || n)::bytea)
                from generate_series(1, :head) n""").param("head", HEAD).update();
        leaves = NaiveTree.leaves(HEAD);
        keep(8);
        keep(16);
    }

    @AfterAll
    static void drop_it() {
        database.close();
    }

    private static void keep(int level) {
        for (long index = 0; (index + 1) << level <= KEPT; index++) {
            db.sql("insert into ledger.subtree values (?, ?, ?)")
                    .params(level, index, root((int) (index << level), (int) ((index + 1) << level)))
                    .update();
        }
    }

    private static byte[] root(int from, int to) {
        MerkleFrontier frontier = new MerkleFrontier();
        leaves.subList(from, to).forEach(frontier::append);
        return frontier.root();
    }

    private final LedgerTree tree = new LedgerTree(db);

    @Test
    void roots_are_those_of_the_leaves_before_and_after_what_is_kept() {
        for (int size : new int[] {0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 66_000, 66_048, 69_999, 70_000}) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(root(0, size));
        }
    }

    @Test
    void proofs_verify_wherever_the_event_is_and_are_small() {
        byte[] root = tree.root(HEAD);
        for (long position : new long[] {1, 2, 256, 257, 40_000, 65_536, 65_537, 66_001, 69_999, 70_000}) {
            List<byte[]> path = tree.inclusion(position, HEAD);
            assertThat(path).hasSizeLessThanOrEqualTo(17);
            assertThat(ProofCheck.included(tree.leaf(position), position - 1, HEAD, path, root))
                    .as("position %d", position)
                    .isTrue();
        }
        for (long from : new long[] {1, 255, 256, 65_536, 66_000, 66_001, 69_999}) {
            assertThat(ProofCheck.consistent(from, tree.root(from), HEAD, root, tree.consistency(from, HEAD)))
                    .as("from %d", from)
                    .isTrue();
        }
    }

    @Test
    void part_of_the_log_and_the_hashes_beside_it_give_the_root() {
        long[] positions = LongStream.rangeClosed(1, HEAD)
                .filter(position -> position % 3 == 0 || position > 65_000)
                .toArray();
        List<byte[]> beside = new ArrayList<>();
        tree.hashesBeside(LongStream.of(positions).iterator(), HEAD, beside::add);
        assertThat(PartialTree.root(
                        LongStream.of(positions).iterator(),
                        LongStream.of(positions).mapToObj(NaiveTree::leaf).iterator(),
                        HEAD,
                        beside.iterator()))
                .isEqualTo(root(0, (int) HEAD));
    }

    @Test
    void a_size_beyond_the_log_has_no_root() {
        assertThatThrownBy(() -> tree.root(HEAD + 1)).hasMessageContaining("no event at position 70001");
    }
}
