package io.seatledger.command.seat;

import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.web.ProblemException;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the commands on one seat have in common: its name, the version expected, the answer. */
@Component
public class SeatExchange {
    private final SeatAnswers answers;

    SeatExchange(SeatAnswers answers) {
        this.answers = answers;
    }

    /** Makes the command of one try. */
    public interface Preparation {
        SeatCommand command(SeatId seat, Actor actor, Instant acceptedAt, Attempt attempt);
    }

    /** Turns what a command came to into an answer. */
    public interface Rendering {
        Answer render(SeatDone done);
    }

    /** Sends a command on a seat and answers with the seat. */
    public ResponseEntity<byte[]> send(CommandExchange exchange, String seatId, String name, Preparation preparation) {
        return send(exchange, seatId, name, preparation, done -> seat(exchange, done));
    }

    /** Sends a command on a seat. */
    public ResponseEntity<byte[]> send(
            CommandExchange exchange, String seatId, String name, Preparation preparation, Rendering rendering) {
        SeatId seat = parse(seatId);
        Actor actor = Access.actor(exchange.caller());
        return exchange.on(attempt -> SeatCases.find(seat, actor, attempt)
                        .map(SeatCase::version)
                        .orElse(null))
                .<SeatDone>send(
                        name,
                        attempt -> preparation.command(seat, actor, exchange.acceptedAt(), attempt),
                        (done, attempt, decided) -> rendering.render(done));
    }

    /** The seat as answer, with its version. */
    public Answer seat(CommandExchange exchange, SeatDone done) {
        return exchange.answers()
                .resource(
                        200,
                        answers.of(done.seat(), !exchange.answerIsKept()),
                        done.seat().version());
    }

    /**
     * A seat's name.
     *
     * @throws ProblemException 404 {@code SEAT_NOT_FOUND} for what names no seat
     */
    public static SeatId parse(String seatId) {
        return SeatId.parse(seatId)
                .orElseThrow(() -> ProblemException.notFound("SEAT_NOT_FOUND", "There is no seat " + seatId + '.'));
    }
}
