package io.seatledger.cli.proof;

/**
 * What the log says about itself at one size.
 *
 * @param origin the name of the log
 * @param size how many events
 * @param root of that many leaves
 */
@SuppressWarnings("ArrayRecordComponent") // compared by size and root, never as a whole
public record Checkpoint(String origin, long size, byte[] root, Note note, String text) {

    /**
     * Reads a checkpoint without judging its signature.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Checkpoint parse(String text) {
        Note note = Note.parse(text);
        String[] lines = note.text().split("\n", -1);
        if (lines.length != 4 || lines[0].isEmpty()) {
            throw new IllegalArgumentException("the signed text of a checkpoint has three lines: origin, size, root");
        }
        return new Checkpoint(lines[0], Strict.whole(lines[1]), Strict.base64Hash(lines[2]), note, text);
    }

    /**
     * Makes sure that {@code key} signed it, and for this log.
     *
     * @throws IllegalArgumentException if not
     */
    public void demandSignature(VerifierKey key) {
        if (!origin.equals(key.origin())) {
            throw new IllegalArgumentException("the checkpoint is one of the log " + Strict.shown(origin)
                    + ", the key is that of " + Strict.shown(key.origin()));
        }
        if (!note.isSignedBy(key)) {
            throw new IllegalArgumentException("the checkpoint has no valid signature by " + key.name());
        }
    }
}
