package io.seatledger.command.returns;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.platform.web.ProblemException;
import org.springframework.http.ResponseEntity;

/** What the commands on one return have in common: who may touch it, the version expected, the answer. */
public final class ReturnExchange {
    private ReturnExchange() {}

    /** Makes the command of a route. */
    public interface Step {
        ReturnCommand command(Actor actor);
    }

    /**
     * Sends a step that only the store's staff takes.
     *
     * @throws ProblemException 403 for others
     */
    public static ResponseEntity<byte[]> byStaff(CommandExchange exchange, String returnId, String name, Step step) {
        Actor actor = Access.actor(exchange.caller());
        if (!actor.staff()) {
            throw ProblemException.forbidden("Only the store's staff decides on returns and their refunds.");
        }
        return send(exchange, returnId, name, step.command(actor));
    }

    /** Sends a step that the side takes which asked for the return, or the staff. */
    public static ResponseEntity<byte[]> byEitherSide(
            CommandExchange exchange, String returnId, String name, Step step) {
        return send(exchange, returnId, name, step.command(Access.actor(exchange.caller())));
    }

    private static ResponseEntity<byte[]> send(
            CommandExchange exchange, String returnId, String name, ReturnCommand command) {
        return exchange.on(ReturnState.KIND, returnId)
                .<Saved<ReturnState>>send(
                        name,
                        attempt -> {
                            ReturnState state =
                                    attempt.readUnless(known -> known.opened() != null, ReturnState.KIND, returnId);
                            ReturnStreams.ready(touched(command, state), attempt);
                            return command;
                        },
                        (saved, attempt, decided) -> {
                            long version = attempt.versionAfter(ReturnState.KIND, returnId, decided);
                            return exchange.answers().resource(200, ReturnAnswer.of(saved.state(), version), version);
                        });
    }

    /** A return of somebody else's is not found; the buyer of the seats may see one that the staff asked for, not touch it. */
    private static ReturnOpened touched(ReturnCommand command, ReturnState state) {
        Actor actor = command.actor();
        ReturnOpened opened = state.opened();
        String agentId = actor.agentId();
        boolean asked =
                opened != null && agentId != null && opened.requestedBy().equals(OpenReturn.sideOf(agentId));
        boolean buyer = opened != null && opened.agentId().equals(agentId);
        if (opened == null || !actor.mayTouchStore(opened.storeId()) || !(actor.staff() || asked || buyer)) {
            throw ProblemException.notFound("RETURN_NOT_FOUND", "There is no return " + command.returnId() + '.');
        }
        if (!actor.staff() && !asked) {
            throw ProblemException.forbidden("A return is withdrawn by the side that asked for it, or by the staff.");
        }
        return opened;
    }
}
