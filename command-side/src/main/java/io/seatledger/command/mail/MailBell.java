package io.seatledger.command.mail;

import io.seatledger.platform.ledger.LedgerSignal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes the sender as soon as a mail is durable. The log's growth says when: for a while after something was queued here, each
 * growth may be what makes it durable. Only a hint; the sweep by schedule finds whatever is missed.
 */
public final class MailBell implements SmartLifecycle {
    /** Longer than any append may take. */
    private static final long HEARD_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Between two looks, so that a busy log is not a busy outbox. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** How long stopping waits for what is being sent. */
    private static final Duration LAST_MAIL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(MailBell.class);

    private final LedgerSignal signal;
    private final Runnable round;
    private volatile long rungAt = System.nanoTime() - HEARD_NANOS;
    private volatile @Nullable Thread listener;

    /** @param round sends what is due */
    public MailBell(LedgerSignal signal, Runnable round) {
        this.signal = signal;
        this.round = round;
    }

    /** Says that a mail is about to become durable. */
    void ring() {
        rungAt = System.nanoTime();
    }

    private boolean heard() {
        return System.nanoTime() - rungAt < HEARD_NANOS;
    }

    private void listen(long from) {
        try {
            long seen = from;
            while (listener == Thread.currentThread()) {
                signal.awaitBeyond(seen, PATIENCE);
                seen = signal.position();
                if (heard()) {
                    send();
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("mails wait for the next sweep: {}", e.toString());
        }
    }

    @Override
    public void start() {
        long now = signal.position();
        Thread thread = new Thread(() -> listen(now), "mail-bell");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(LAST_MAIL.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
