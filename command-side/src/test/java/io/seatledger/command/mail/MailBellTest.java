package io.seatledger.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.ledger.LedgerSignal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailBellTest {
    private final LedgerSignal signal = new LedgerSignal();
    private final Semaphore rounds = new Semaphore(0);
    private final MailBell bell = new MailBell(signal, () -> {
        rounds.release();
        throw new IllegalStateException("the database is away");
    });

    @BeforeEach
    void start() {
        bell.start();
    }

    @AfterEach
    void stop() {
        bell.stop();
        assertThat(bell.isRunning()).isFalse();
    }

    @Test
    void a_mail_is_looked_for_as_soon_as_the_log_grows_after_it_was_queued() throws InterruptedException {
        bell.ring();
        signal.reached(1);
        assertThat(rounds.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_round_that_fails_is_not_the_last() throws InterruptedException {
        bell.ring();
        signal.reached(1);
        assertThat(rounds.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        signal.reached(2);
        assertThat(rounds.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_log_that_grows_without_mails_wakes_nobody() throws InterruptedException {
        signal.reached(1);
        assertThat(rounds.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    }
}
