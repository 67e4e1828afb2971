package io.seatledger.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.ProofCheck;
import io.seatledger.platform.proof.TreeProofs;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P15: proofs over a million events are small, and a program that shares no code with us verifies them. */
class P15ProofsAreSmallTest {
    private static final int EVENTS = 1_000_000;
    private static final int HASHES_MAX = 20;
    private static final int SAMPLES = 10_000;
    private static final int SAMPLES_FOR_PYTHON = 10;
    private static final byte[] LEAVES = leaves();
    private static final TreeProofs PROOFS = new MemoryTree(LEAVES).proofs();
    private static final byte[] ROOT = PROOFS.root(EVENTS);

    private static byte[] leaves() {
        ByteBuffer leaves = ByteBuffer.allocate(EVENTS * MerkleTree.HASH_BYTES);
        for (int i = 0; i < EVENTS; i++) {
            leaves.put(MerkleTree.sha256()
                    .digest(ByteBuffer.allocate(9).putLong(1, i).array()));
        }
        return leaves.array();
    }

    private static byte[] leaf(long index) {
        byte[] leaf = new byte[MerkleTree.HASH_BYTES];
        System.arraycopy(LEAVES, (int) index * leaf.length, leaf, 0, leaf.length);
        return leaf;
    }

    /** Where trees are uneven, and anywhere. */
    private static LongStream indexes(int samples) {
        LongStream edges = LongStream.of(0, 1, 524_287, 524_288, 999_423, 999_424, EVENTS - 2, EVENTS - 1);
        return LongStream.concat(edges, new Random(15).longs(samples, 0, EVENTS));
    }

    @Test
    void P15_inclusion_takes_at_most_20_hashes_and_holds_for_no_other_leaf_place_or_path() {
        assertThat(indexes(SAMPLES).mapToInt(index -> {
                    List<byte[]> hashes = PROOFS.inclusion(index, EVENTS);
                    assertThat(ProofCheck.included(leaf(index), index, EVENTS, hashes, ROOT))
                            .isTrue();
                    assertThat(ProofCheck.included(leaf(index ^ 1), index, EVENTS, hashes, ROOT))
                            .isFalse();
                    assertThat(ProofCheck.included(leaf(index), index ^ 1, EVENTS, hashes, ROOT))
                            .isFalse();
                    assertThat(ProofCheck.included(
                                    leaf(index), index, EVENTS, hashes.subList(0, hashes.size() - 1), ROOT))
                            .isFalse();
                    return hashes.size();
                }))
                .allMatch(size -> size <= HASHES_MAX)
                .contains(HASHES_MAX);
    }

    @Test
    void P15_consistency_takes_at_most_one_more() {
        new Random(16).longs(SAMPLES, 1, EVENTS).forEach(from -> {
            List<byte[]> hashes = PROOFS.consistency(from, EVENTS);
            byte[] before = PROOFS.root(from);
            assertThat(hashes).hasSizeLessThanOrEqualTo(HASHES_MAX + 1);
            assertThat(ProofCheck.consistent(from, before, EVENTS, ROOT, hashes))
                    .isTrue();
            assertThat(ProofCheck.consistent(from, leaf(0), EVENTS, ROOT, hashes))
                    .isFalse();
        });
    }

    @Test
    void P15_a_program_that_shares_no_code_with_us_verifies_them(@TempDir Path directory) throws Exception {
        PythonVerifier.assumeThere();
        LogInMemory signer = LogInMemory.told(0, LogInMemory.newSigner());
        CheckpointNote checkpoint = signer.checkpoint(EVENTS, ROOT);
        Path note = Files.writeString(directory.resolve("checkpoint.txt"), checkpoint.text());
        for (long index : indexes(SAMPLES_FOR_PYTHON).toArray()) {
            List<String> hashes = new ArrayList<>(PROOFS.inclusion(index, EVENTS).stream()
                    .map(HexFormat.of()::formatHex)
                    .toList());
            assertThat(python(directory, note, signer, index, hashes).exit()).isZero();
            hashes.set(3, hashes.get(4));
            assertThat(python(directory, note, signer, index, hashes).exit()).isEqualTo(1);
        }
    }

    private static PythonVerifier.Answer python(
            Path directory, Path note, LogInMemory signer, long index, List<String> hashes) throws Exception {
        String proof = Shapes.JSON.writeValueAsString(new Inclusion(
                index + 1,
                EVENTS,
                HexFormat.of().formatHex(leaf(index)),
                HexFormat.of().formatHex(ROOT),
                hashes));
        return PythonVerifier.run(List.of(
                "inclusion",
                Files.writeString(directory.resolve("proof.json"), proof).toString(),
                "--key",
                signer.key().line(),
                "--checkpoint",
                note.toString()));
    }

    private record Inclusion(long position, long size, String leafHash, String rootHash, List<String> hashes) {}
}
