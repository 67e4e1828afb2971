package io.seatledger.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointNoteTest {
    private static final KeyPair PAIR = pair();
    private static final VerifierKey KEY = VerifierKey.of("seatledger.test", PAIR.getPublic());
    private static final CheckpointNote NOTE =
            CheckpointNote.sign(KEY, 42, NaiveTree.leaf(42), CheckpointNoteTest::signature);

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signature(byte[] bytes) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(PAIR.getPrivate());
            ed25519.update(bytes);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_signed_is_read_back_and_verifies() {
        CheckpointNote read = CheckpointNote.parse(NOTE.text());
        assertThat(read.origin()).isEqualTo("seatledger.test");
        assertThat(read.size()).isEqualTo(42);
        assertThat(read.root()).isEqualTo(NaiveTree.leaf(42));
        assertThat(read.signedBy(KEY)).isTrue();
        assertThat(NOTE.text()).startsWith("seatledger.test\n42\n").contains("\n\n\u2014 seatledger.test ");
    }

    @Test
    void signatures_of_others_are_passed_over() {
        String other = "\u2014 other.example AAAAAAAA\n";
        String text = NOTE.text().replace("\n\n", "\n\n" + other);
        assertThat(CheckpointNote.parse(text).signedBy(KEY)).isTrue();
    }

    @Test
    void another_text_key_or_origin_does_not_verify() {
        assertThat(CheckpointNote.parse(NOTE.text().replace("\n42\n", "\n43\n")).signedBy(KEY))
                .isFalse();
        assertThat(NOTE.signedBy(VerifierKey.of("seatledger.test", pair().getPublic())))
                .isFalse();
        assertThat(NOTE.signedBy(VerifierKey.of("seatledger.other", PAIR.getPublic())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "origin\n1\n", "origin\n01\nAAAA\n\n", "\n\n", "origin\n-1\nAAAA\n\n\u2014 a b\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> CheckpointNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verifier_key_is_one_line_of_three_parts() {
        assertThat(KEY.line()).matches("seatledger\\.test\\+[0-9a-f]{8}\\+A[A-Za-z0-9+/]{43}");
    }
}
