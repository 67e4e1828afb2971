package io.seatledger.cli.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A proof that one event is in the log.
 *
 * @param index of the event's leaf, from 0
 * @param path from the leaf's sibling up
 */
public record Receipt(Entry entry, long index, List<byte[]> path, Checkpoint checkpoint) {
    private static final String FORMAT = "c2sp.org/tlog-proof@v1";

    /**
     * Reads a receipt without judging it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Receipt parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0 || !text.startsWith(FORMAT + "\n")) {
            throw new IllegalArgumentException("not a receipt: the first line is not " + FORMAT);
        }
        String[] lines = text.substring(0, blank).split("\n", -1);
        if (lines.length < 3 || !lines[1].startsWith("extra ") || !lines[2].startsWith("index ")) {
            throw new IllegalArgumentException("a receipt has the lines extra and index after its first one");
        }
        List<byte[]> path = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(3, lines.length)) {
            path.add(Strict.base64Hash(line));
        }
        return new Receipt(
                Entry.decode(Strict.base64(lines[1].substring("extra ".length()))),
                Strict.whole(lines[2].substring("index ".length())),
                List.copyOf(path),
                Checkpoint.parse(text.substring(blank + 2)));
    }

    /** The root that the entry and the path lead to. */
    public byte[] root() {
        return Proofs.rootByInclusion(entry.leaf(), index, checkpoint.size(), path);
    }
}
