package io.seatledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConvoyTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Convoy convoy = new Convoy(10, 30, LONG);

    /** Runs until the member need not wait any more. */
    private static CompletableFuture<Void> reaches(Convoy.Member member, long position) {
        return CompletableFuture.runAsync(() -> {
            try {
                member.reached(position);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }

    private static void awaitDone(CompletableFuture<Void> step) {
        await().atMost(SOON).until(step::isDone);
        assertThat(step).isCompleted();
    }

    private static void awaitWaiting(Convoy convoy, int members) {
        await().atMost(SOON).until(() -> convoy.waiting() == members);
    }

    @Test
    void one_may_be_ahead_by_no_more_than_was_agreed() {
        Convoy.Member first = convoy.join();
        Convoy.Member second = convoy.join();
        awaitDone(reaches(first, 10));
        CompletableFuture<Void> tooFar = reaches(first, 20);
        awaitWaiting(convoy, 1);
        assertThat(tooFar).isNotDone();
        awaitDone(reaches(second, 10));
        awaitDone(tooFar);
    }

    @Test
    void who_is_out_of_sight_is_not_waited_for() {
        Convoy.Member first = convoy.join();
        convoy.join();
        awaitDone(reaches(first, 31));
    }

    @Test
    void who_has_left_is_not_waited_for() {
        Convoy.Member first = convoy.join();
        Convoy.Member second = convoy.join();
        CompletableFuture<Void> step = reaches(first, 20);
        awaitWaiting(convoy, 1);
        second.close();
        awaitDone(step);
    }

    @Test
    void nobody_waits_longer_than_its_patience() {
        Convoy impatient = new Convoy(10, 30, Duration.ofMillis(20));
        Convoy.Member first = impatient.join();
        impatient.join();
        awaitDone(reaches(first, 20));
    }
}
