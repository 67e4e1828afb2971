package io.seatledger.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleFrontierTest {

    /** The definition of RFC 9162, section 2.1.1, written down once more and differently. */
    private static byte[] rootByDefinition(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return MerkleTree.sha256().digest();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest sha256 = MerkleTree.sha256();
        sha256.update((byte) 1);
        sha256.update(rootByDefinition(leaves.subList(0, k)));
        sha256.update(rootByDefinition(leaves.subList(k, leaves.size())));
        return sha256.digest();
    }

    private static byte[] leaf(int number) {
        return MerkleTree.sha256().digest(("leaf " + number).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void its_root_is_that_of_the_definition_at_every_size_and_survives_writing_and_reading() {
        List<byte[]> leaves = new ArrayList<>();
        MerkleFrontier frontier = new MerkleFrontier();
        for (int size = 1; size <= 130; size++) {
            leaves.add(leaf(size));
            frontier.append(leaf(size));
            frontier = MerkleFrontier.decode(frontier.size(), frontier.encode());
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).as("root at size %d", size).isEqualTo(rootByDefinition(leaves));
        }
    }

    @Test
    void the_root_of_nothing_is_the_hash_of_nothing() {
        assertThat(HexFormat.of().formatHex(new MerkleFrontier().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 96})
    void a_frontier_of_another_length_than_its_size_asks_for_is_refused(int length) {
        assertThatThrownBy(() -> MerkleFrontier.decode(3, new byte[length]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_changed_leaf_changes_the_root() {
        MerkleFrontier one = new MerkleFrontier();
        MerkleFrontier other = new MerkleFrontier();
        for (int number = 0; number < 7; number++) {
            one.append(leaf(number));
            byte[] changed = leaf(number);
            if (number == 3) {
                changed = Arrays.copyOf(changed, changed.length);
                changed[0] ^= 1;
            }
            other.append(changed);
        }
        assertThat(one.root()).isNotEqualTo(other.root());
    }
}
