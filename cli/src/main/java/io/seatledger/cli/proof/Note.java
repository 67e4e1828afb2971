package io.seatledger.cli.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A signed note.
 *
 * @param text what is signed, its last line feed included
 */
public record Note(String text, List<Signed> signatures) {
    static final int ID_LENGTH = 4;

    private static final String DASH = "\u2014 ";

    /** One signature line. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record Signed(String name, byte[] id, byte[] signature) {}

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new IllegalArgumentException("a signed note is a text, an empty line and signature lines");
        }
        List<Signed> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(signature(line));
        }
        return new Note(note.substring(0, blank + 1), List.copyOf(signatures));
    }

    private static Signed signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space <= DASH.length()) {
            throw new IllegalArgumentException("not a signature line: " + Strict.shown(line));
        }
        byte[] bytes = Strict.base64(line.substring(space + 1));
        if (bytes.length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature that short is none: " + Strict.shown(line));
        }
        return new Signed(
                line.substring(DASH.length(), space),
                Arrays.copyOf(bytes, ID_LENGTH),
                Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
    }

    /** Whether {@code key} signed it; lines of other names and ids are passed over. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        List<Signed> own = signatures.stream()
                .filter(each -> each.name().equals(key.origin()) && key.hasId(each.id()))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(each -> key.signed(message, each.signature()));
    }
}
