package io.seatledger.query.proof;

import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.proof.LedgerTree;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.web.ProblemException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers proofs as they are asked for over HTTP; inside one snapshot. */
@Component
class Proofs {
    private static final HexFormat HEX = HexFormat.of();

    private final LedgerReader log;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;

    Proofs(LedgerReader log, LedgerTree tree, Checkpoints checkpoints) {
        this.log = log;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /**
     * That an event is in the log of {@code size} events; hashes in hexadecimal.
     *
     * @param hashes the path from the leaf's sibling up
     */
    record Inclusion(long position, long size, String leafHash, String rootHash, List<String> hashes) {}

    /** That the log of {@code to} events begins with the log of {@code from}; hashes in hexadecimal. */
    record Consistency(long from, long to, String fromRootHash, String toRootHash, List<String> hashes) {}

    /**
     * Proves that an event is in the log.
     *
     * @param asked {@code null} for the newest checkpoint that covers it, or the log as it is when none does
     */
    Inclusion inclusion(long position, @Nullable Long asked) {
        long head = log.head();
        if (position > head) {
            throw ProblemException.notFound(
                    "EVENT_NOT_FOUND", "There is no event at position " + position + "; the last one is " + head + '.');
        }
        long size = asked == null ? covering(position, head) : asked;
        requireWithin("/query/size", size, head);
        if (size < position) {
            throw new MalformedRequest(
                    "/query/size", "must be at least " + position + ", or the event is not in a log of that size");
        }
        return new Inclusion(
                position, size, hex(tree.leaf(position)), hex(tree.root(size)), hex(tree.inclusion(position, size)));
    }

    Consistency consistency(long from, long to) {
        requireWithin("/query/to", to, log.head());
        if (from > to) {
            throw new MalformedRequest("/query/from", "must be at most " + to + ", which is what \"to\" says");
        }
        return new Consistency(from, to, hex(tree.root(from)), hex(tree.root(to)), hex(tree.consistency(from, to)));
    }

    private long covering(long position, long head) {
        return checkpoints.newestCovering(position).map(SignedCheckpoint::size).orElse(head);
    }

    private static void requireWithin(String pointer, long size, long head) {
        if (size > head) {
            throw new MalformedRequest(pointer, "must be at most " + head + ", the size of the log");
        }
    }

    static String hex(byte[] hash) {
        return HEX.formatHex(hash);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Proofs::hex).toList();
    }
}
