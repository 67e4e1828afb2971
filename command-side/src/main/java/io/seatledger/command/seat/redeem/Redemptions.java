package io.seatledger.command.seat.redeem;

import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.link.RedemptionTokens;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.command.person.Learners;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.vault.Vault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Redeems seats for whoever has the token and the invited address, by whatever way they come. */
@Component
public class Redemptions {
    private final RedemptionTokens tokens;
    private final Learners learners;
    private final Vault vault;
    private final Ids ids;

    Redemptions(RedemptionTokens tokens, Learners learners, Vault vault, Ids ids) {
        this.tokens = tokens;
        this.learners = learners;
        this.vault = vault;
        this.ids = ids;
    }

    /** The seat is the learner's. */
    public record Redeemed(String seatId, String courseId, SeatState state, List<Reason> warnings) {}

    /**
     * Sends the command and answers with {@link Redeemed}.
     *
     * @param learnerId as the LMS knows the learner, {@code null} when that is not known
     * @param email the address that the link was sent to
     */
    public ResponseEntity<byte[]> redeem(
            CommandExchange exchange, String token, @Nullable String learnerId, String email) {
        RedemptionTokens.Presented presented = tokens.read(token).orElseGet(this::unknown);
        return exchange.<SeatDone>send(
                "RedeemSeat",
                attempt -> command(exchange, presented, new LearnerBody(learnerId, email, null, null), email, attempt),
                (done, attempt, decided) -> redeemed(exchange, done));
    }

    private RedeemSeat command(
            CommandExchange exchange,
            RedemptionTokens.Presented token,
            LearnerBody learner,
            String email,
            Attempt attempt) {
        return new RedeemSeat(
                token.seat(),
                Access.actor(exchange.caller()),
                token.hash(),
                learners.resolve(learner, attempt),
                vault.findByEmail(email),
                exchange.acceptedAt());
    }

    /** What is no token at all is answered like a token of nothing: it names a seat that cannot be there. */
    private RedemptionTokens.Presented unknown() {
        return new RedemptionTokens.Presented(new SeatId(ids.order(), 1, 1), "");
    }

    private static Answer redeemed(CommandExchange exchange, SeatDone done) {
        Redeemed answer = new Redeemed(
                done.seat().id().toString(),
                done.seat().line().courseId(),
                done.seat().state(),
                done.warnings());
        return exchange.answers().resource(200, answer, done.seat().version());
    }
}
