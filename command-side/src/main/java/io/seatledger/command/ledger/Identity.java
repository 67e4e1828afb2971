package io.seatledger.command.ledger;

import java.util.HexFormat;

/**
 * What a learner is looked up by.
 *
 * @param value the LMS's id, or the keyed hash of an address in hex
 */
public record Identity(Kind kind, String value) {
    private static final HexFormat HEX = HexFormat.of();

    /** Two kinds of look-up that never meet. */
    public enum Kind {
        LEARNER_ID,
        ADDRESS
    }

    public static Identity learnerId(String learnerId) {
        return new Identity(Kind.LEARNER_ID, learnerId);
    }

    /** The identity behind an e-mail address; {@code hash} as the vault makes it. */
    public static Identity address(byte[] hash) {
        return new Identity(Kind.ADDRESS, HEX.formatHex(hash));
    }
}
