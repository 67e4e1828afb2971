package io.seatledger.command.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.events.value.SeatId;
import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.RandomBytes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedemptionTokenTest {
    private static final String ORDER = "ord_0190b6a4f1c27d3e8a5b6c7d8e9fa0b1";
    private static final SeatId SEAT = new SeatId(ORDER, 2, 1_234);

    @Property(tries = 200)
    void R40_a_token_names_its_seat(
            @ForAll @IntRange(min = 1, max = 999_999) int line, @ForAll @IntRange(min = 1, max = 999_999) int number) {
        SeatId seat = new SeatId(ORDER, line, number);
        RedemptionToken token = RedemptionToken.of(seat, RandomBytes.fresh(RedemptionToken.SECRET_BYTES));
        assertThat(token.text()).hasSize(62).matches("[A-Za-z0-9_-]+");
        assertThat(RedemptionToken.parse(token.text()).map(RedemptionToken::seat))
                .contains(seat);
        assertThat(RedemptionToken.parse(token.text())).contains(token);
    }

    @Property(tries = 500)
    void whatever_somebody_sends_is_read_or_is_none(@ForAll @StringLength(max = 80) String text) {
        assertThat(RedemptionToken.parse(text).map(RedemptionToken::text).orElse(text))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "%00", "ord_0190b6a4f1c27d3e8a5b6c7d8e9fa0b1.1.1"})
    void what_is_no_token_is_none(String text) {
        assertThat(RedemptionToken.parse(text)).isEmpty();
    }

    @Test
    void one_token_has_one_text() {
        String text =
                RedemptionToken.of(SEAT, new byte[RedemptionToken.SECRET_BYTES]).text();
        assertThat(text).endsWith("A");
        assertThat(RedemptionToken.parse(text)).isPresent();
        String sameBytesOtherPadding = text.substring(0, 61) + "B";
        assertThat(RedemptionToken.parse(sameBytesOtherPadding)).isEmpty();
    }

    @Test
    void a_token_of_seat_nought_or_beyond_the_last_is_none() {
        byte[] secret = new byte[RedemptionToken.SECRET_BYTES];
        assertThat(RedemptionToken.parse(
                        RedemptionToken.of(new SeatId(ORDER, 0, 1), secret).text()))
                .isEmpty();
        assertThat(RedemptionToken.parse(RedemptionToken.of(new SeatId(ORDER, 1, 1_000_000), secret)
                        .text()))
                .isEmpty();
    }

    @Test
    void R40_a_secret_of_another_length_is_refused() {
        assertThat(RedemptionToken.SECRET_BYTES * 8).isGreaterThanOrEqualTo(128);
        assertThatThrownBy(() -> RedemptionToken.of(SEAT, new byte[15])).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Issuing {
        @TempDir
        private Path directory;

        private RedemptionTokens tokens(String name) {
            KeyEncryptionKey kek = KeyEncryptionKey.in(DataDirectory.at(directory.resolve(name)));
            return new RedemptionTokens(kek, new PublicUrl(() -> "https://seats.example.org"), RandomBytes::fresh);
        }

        @Test
        void R40_every_token_is_another_and_is_known_again_by_its_hash() {
            RedemptionTokens tokens = tokens("a");
            Set<String> hashes = new HashSet<>();
            for (int i = 0; i < 1_000; i++) {
                RedemptionTokens.Issued issued = tokens.issue(SEAT);
                hashes.add(issued.hash());
                assertThat(tokens.read(issued.token().text()))
                        .contains(new RedemptionTokens.Presented(SEAT, issued.hash()));
            }
            assertThat(hashes).hasSize(1_000);
        }

        @Test
        void R40_the_hash_is_keyed_and_says_nothing_of_the_token() {
            RedemptionToken token = tokens("a").issue(SEAT).token();
            assertThat(tokens("a").hash(token))
                    .isNotEqualTo(tokens("b").hash(token))
                    .hasSize(64);
        }

        @Test
        void R40_another_secret_for_the_same_seat_has_another_hash() {
            byte[] secret = new byte[RedemptionToken.SECRET_BYTES];
            byte[] guessed = Arrays.copyOf(secret, secret.length);
            guessed[guessed.length - 1] = 1;
            RedemptionTokens tokens = tokens("a");
            assertThat(tokens.hash(RedemptionToken.of(SEAT, guessed)))
                    .isNotEqualTo(tokens.hash(RedemptionToken.of(SEAT, secret)));
        }

        @Test
        void the_link_carries_the_token_in_its_fragment() {
            RedemptionTokens.Issued issued = tokens("a").issue(SEAT);
            assertThat(issued.link())
                    .isEqualTo("https://seats.example.org/redeem#token="
                            + issued.token().text());
        }

        @Test
        void R40_nothing_that_is_logged_shows_the_token() {
            RedemptionTokens.Issued issued = tokens("a").issue(SEAT);
            assertThat(issued + " " + issued.token()).isEqualTo("Issued[hidden] RedemptionToken[hidden]");
        }
    }
}
