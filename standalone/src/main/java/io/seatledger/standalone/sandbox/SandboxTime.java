package io.seatledger.standalone.sandbox;

import io.seatledger.command.ledger.DueDeadlines;
import io.seatledger.platform.time.SandboxClock;
import io.seatledger.platform.web.Problem;
import io.seatledger.platform.web.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the clock of the sandbox. It is judged under the lock that every append takes, so that nothing is recorded between the
 * look at the log and the new time.
 */
@Component
class SandboxTime {
    static final String NOT_EMPTY = "SANDBOX_NOT_EMPTY";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final @Nullable SandboxClock clock;
    private final DueDeadlines deadlines;

    SandboxTime(
            JdbcClient db,
            PlatformTransactionManager transactions,
            ObjectProvider<SandboxClock> clock,
            DueDeadlines deadlines) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock.getIfAvailable();
        this.deadlines = deadlines;
    }

    /** The last event of the log. */
    private record Last(long position, Instant recordedAt) {}

    /** A condition that is not met. */
    private record Broken(String code, String sentence) {}

    boolean isOn() {
        return clock != null;
    }

    /** The clock, if this service has one that can be set. */
    Optional<SandboxClock> clock() {
        return Optional.ofNullable(clock);
    }

    /**
     * Sets the clock; what fell due until then is seen to before this returns.
     *
     * @throws ProblemException 409 that names every condition that is not met
     */
    void tell(Instant at) {
        SandboxClock told = required();
        transaction.executeWithoutResult(tx -> {
            Last last = db.sql("select position, recorded_at from ledger.head for update")
                    .query((row, number) -> new Last(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()))
                    .single();
            List<Broken> broken = judge(told, last, at);
            if (!broken.isEmpty()) {
                throw new ProblemException(Problem.of(
                        409,
                        broken.get(0).code(),
                        String.join(" ", broken.stream().map(Broken::sentence).toList())));
            }
            told.tell(at);
        });
        deadlines.round();
    }

    /** It is now again. */
    void end() {
        required().end();
        deadlines.round();
    }

    private SandboxClock required() {
        if (clock == null) {
            throw disabled();
        }
        return clock;
    }

    static ProblemException disabled() {
        return new ProblemException(Problem.of(
                409,
                "SANDBOX_DISABLED",
                "This service is no sandbox: its clock cannot be set. It would have to run standalone over its own"
                        + " database, with seatledger.sandbox.enabled."));
    }

    static ProblemException notEmpty(long events) {
        return new ProblemException(Problem.of(409, NOT_EMPTY, sentence(events)));
    }

    private static String sentence(long events) {
        return "A year can only be told to an empty log; this one has " + events + " events.";
    }

    private static List<Broken> judge(SandboxClock clock, Last last, Instant at) {
        List<Broken> broken = new ArrayList<>();
        boolean telling = clock.toldFrom().isPresent();
        if (at.isAfter(clock.real())) {
            broken.add(new Broken("SANDBOX_CLOCK_AHEAD", "The clock cannot be set beyond the real time."));
        } else if (!telling && last.position() > 0) {
            broken.add(new Broken(NOT_EMPTY, sentence(last.position())));
        }
        if (telling && at.isBefore(clock.instant())) {
            broken.add(new Broken(
                    "SANDBOX_CLOCK_BACKWARDS", "The clock only goes forward, and it is " + clock.instant() + "."));
        }
        if (last.position() > 0 && at.isBefore(last.recordedAt())) {
            broken.add(new Broken(
                    "SANDBOX_CLOCK_BACKWARDS",
                    "The log's time only goes forward, and its last event is of " + last.recordedAt() + "."));
        }
        return broken;
    }
}
