package io.seatledger.cli.bundle;

import io.seatledger.cli.proof.VerifierKey;
import io.seatledger.cli.report.Differs;
import java.util.List;

/**
 * The key that signatures are checked with, and why it is trusted.
 *
 * @param how {@code GIVEN} on the command line, {@code KEPT} from an earlier run, {@code FIRST_USE} of this service, or only {@code UNTRUSTED}:
 *     found in what is to be verified
 */
public record Trust(VerifierKey key, How how) {

    /** Why a key is trusted. */
    public enum How {
        GIVEN("given by you"),
        KEPT("kept from an earlier run"),
        FIRST_USE("seen for the first time and kept"),
        UNTRUSTED("found in the file itself: it proves nothing about who signed");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Chooses the key to trust. */
    public interface Choice {
        /**
         * The key to check with.
         *
         * @param found the key beside the signature, which anybody can have put there
         * @throws Differs if that is not the key that is trusted
         */
        Trust choose(VerifierKey found);

        /** What is known of the log of {@code key} from before: it must still begin like that. */
        default List<KnownRoot> known(VerifierKey key) {
            return List.of();
        }
    }
}
