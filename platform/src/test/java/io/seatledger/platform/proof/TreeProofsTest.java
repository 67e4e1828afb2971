package io.seatledger.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TreeProofsTest {
    private static final int SIZES = 300;
    private static final List<byte[]> LEAVES = NaiveTree.leaves(SIZES);
    private static final TreeProofs PROOFS =
            new TreeProofs(subtree -> NaiveTree.mth(LEAVES.subList((int) subtree.from(), (int) subtree.to())));

    @Nested
    class AtEverySize {
        @Test
        void the_root_is_that_of_the_definition() {
            for (int size = 0; size <= SIZES; size++) {
                assertThat(PROOFS.root(size)).as("size %d", size).isEqualTo(NaiveTree.mth(LEAVES.subList(0, size)));
                assertThat(PROOFS.frontier(size).root())
                        .as("frontier of %d", size)
                        .isEqualTo(NaiveTree.mth(LEAVES.subList(0, size)));
            }
        }

        @Test
        void every_leaf_has_the_path_of_the_definition_and_it_verifies() {
            for (int size = 1; size <= SIZES; size++) {
                List<byte[]> tree = LEAVES.subList(0, size);
                byte[] root = NaiveTree.mth(tree);
                for (int leaf = 0; leaf < size; leaf += 1 + size / 40) {
                    List<byte[]> path = PROOFS.inclusion(leaf, size);
                    assertThat(path).containsExactlyElementsOf(NaiveTree.path(leaf, tree));
                    assertThat(ProofCheck.included(tree.get(leaf), leaf, size, path, root))
                            .isTrue();
                }
            }
        }

        @Test
        void consistency_with_every_smaller_size_is_that_of_the_definition_and_it_verifies() {
            for (int to = 1; to <= SIZES; to++) {
                List<byte[]> tree = LEAVES.subList(0, to);
                byte[] root = NaiveTree.mth(tree);
                for (int from = 1; from <= to; from += 1 + to / 40) {
                    List<byte[]> path = PROOFS.consistency(from, to);
                    assertThat(path).containsExactlyElementsOf(NaiveTree.proof(from, tree));
                    assertThat(ProofCheck.consistent(from, NaiveTree.mth(LEAVES.subList(0, from)), to, root, path))
                            .as("%d to %d", from, to)
                            .isTrue();
                }
            }
        }

        @Test
        void any_part_of_the_leaves_and_the_hashes_beside_them_give_the_root() {
            Random random = new Random(7);
            for (int size = 0; size <= SIZES; size++) {
                for (double share : new double[] {0, 0.02, 0.5, 1}) {
                    long[] positions = LongStream.rangeClosed(1, size)
                            .filter(position -> random.nextDouble() < share)
                            .toArray();
                    assertThat(rootOf(positions, size, beside(positions, size)))
                            .as("%d of %d", positions.length, size)
                            .isEqualTo(NaiveTree.mth(LEAVES.subList(0, size)));
                }
            }
        }
    }

    @Nested
    class ACheck {
        private final List<byte[]> path = PROOFS.inclusion(4, 11);
        private final byte[] root = PROOFS.root(11);

        @Test
        void refuses_another_leaf_place_size_path_and_root() {
            byte[] leaf = LEAVES.get(4);
            assertThat(ProofCheck.included(leaf, 4, 11, path, root)).isTrue();
            assertThat(ProofCheck.included(LEAVES.get(5), 4, 11, path, root)).isFalse();
            assertThat(ProofCheck.included(leaf, 5, 11, path, root)).isFalse();
            assertThat(ProofCheck.included(leaf, 12, 11, path, root)).isFalse();
            assertThat(ProofCheck.included(leaf, 4, 19, path, root)).isFalse();
            assertThat(ProofCheck.included(leaf, 4, 11, path.subList(1, path.size()), root))
                    .isFalse();
            assertThat(ProofCheck.included(leaf, 4, 11, PROOFS.inclusion(5, 11), root))
                    .isFalse();
            assertThat(ProofCheck.included(leaf, 4, 11, path, PROOFS.root(12))).isFalse();
        }

        @Test
        void refuses_a_history_that_another_one_did_not_grow_from() {
            List<byte[]> proof = PROOFS.consistency(6, 11);
            assertThat(ProofCheck.consistent(6, PROOFS.root(6), 11, root, proof))
                    .isTrue();
            assertThat(ProofCheck.consistent(6, PROOFS.root(5), 11, root, proof))
                    .isFalse();
            assertThat(ProofCheck.consistent(6, PROOFS.root(6), 11, PROOFS.root(12), proof))
                    .isFalse();
            assertThat(ProofCheck.consistent(6, PROOFS.root(6), 11, root, List.of()))
                    .isFalse();
            assertThat(ProofCheck.consistent(5, PROOFS.root(6), 11, root, proof))
                    .isFalse();
            assertThat(ProofCheck.consistent(11, PROOFS.root(6), 11, root, List.of()))
                    .isFalse();
            assertThat(ProofCheck.consistent(12, PROOFS.root(12), 11, root, proof))
                    .isFalse();
            assertThat(ProofCheck.consistent(0, PROOFS.root(0), 11, root, List.of()))
                    .isTrue();
        }

        @Test
        void of_part_of_the_leaves_wants_every_hash_and_no_other() {
            long[] known = {3, 4, 9};
            List<byte[]> beside = beside(known, 11);
            assertThat(rootOf(known, 11, beside)).isEqualTo(root);
            assertThatThrownBy(() -> rootOf(known, 11, beside.subList(1, beside.size())))
                    .isInstanceOf(IllegalArgumentException.class);
            List<byte[]> more = new ArrayList<>(beside);
            more.add(root);
            assertThatThrownBy(() -> rootOf(known, 11, more)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rootOf(new long[] {4, 3}, 11, beside))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rootOf(new long[] {12}, 11, beside)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class ForAskingWhatIsNotThere {
        @Test
        void there_is_no_answer() {
            assertThatThrownBy(() -> PROOFS.inclusion(11, 11)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> PROOFS.consistency(12, 11)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> beside(new long[] {2, 2}, 11)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> beside(new long[] {12}, 11)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> beside(new long[] {0}, 11)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<byte[]> beside(long[] positions, long size) {
        List<byte[]> hashes = new ArrayList<>();
        PROOFS.beside(LongStream.of(positions).iterator(), size, hashes::add);
        return hashes;
    }

    private static byte[] rootOf(long[] positions, long size, List<byte[]> beside) {
        return PartialTree.root(
                LongStream.of(positions).iterator(),
                LongStream.of(positions).mapToObj(NaiveTree::leaf).iterator(),
                size,
                beside.iterator());
    }
}
