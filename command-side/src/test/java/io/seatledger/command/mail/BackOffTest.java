package io.seatledger.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({"1,1", "2,4", "3,16", "4,64", "5,256", "6,1024", "7,3600", "8,3600", "2147483647,3600"})
    void each_pause_is_four_times_the_one_before_up_to_an_hour(int attempts, long seconds) {
        assertThat(BackOff.after(attempts, 0)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void mails_that_failed_together_come_back_spread_over_a_quarter_of_the_pause() {
        assertThat(BackOff.after(2, 0.5)).isEqualTo(Duration.ofMillis(4_500));
        assertThat(BackOff.after(2, 1)).isEqualTo(Duration.ofSeconds(5));
    }
}
