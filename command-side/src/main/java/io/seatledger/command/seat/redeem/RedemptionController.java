package io.seatledger.command.seat.redeem;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.OnBehalfOf;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import jakarta.validation.constraints.Email;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Redeems seats for learners who are known to the caller. */
@RestController
class RedemptionController {
    private final Redemptions redemptions;

    RedemptionController(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    /** The learner as the LMS knows it, with the address the link was sent to. */
    record InvitedBody(@Id String learnerId, @Email String email) {}

    record RedemptionBody(@Text(max = Text.NAME_MAX) String token, InvitedBody learner) {
        @Override
        public String toString() {
            return "RedemptionBody[hidden]";
        }
    }

    @Allowed({Role.STORE_BACKEND, Role.LEARNER, Role.ADMIN})
    @Answered(Redemptions.Redeemed.class)
    @PostMapping("/v1/redemptions")
    ResponseEntity<byte[]> redeem(@RequestBody RedemptionBody body, CommandExchange exchange) {
        insistOn(body.learner().learnerId(), exchange.caller());
        return redemptions.redeem(
                exchange,
                body.token(),
                body.learner().learnerId(),
                body.learner().email());
    }

    /**
     * A learner redeems for itself, a backend for the learner it names in {@code On-Behalf-Of}; an admin may do without.
     *
     * @throws ProblemException 403 otherwise
     */
    private static void insistOn(String learnerId, Caller caller) {
        if (caller.role() == Role.LEARNER) {
            if (!learnerId.equals(caller.learnerId())) {
                throw ProblemException.forbidden("This key acts for learner " + caller.learnerId() + " only.");
            }
            return;
        }
        OnBehalfOf person = caller.onBehalfOf();
        boolean named = person != null
                && person.kind() == OnBehalfOf.Kind.LEARNER
                && person.id().equals(learnerId);
        boolean adminAlone = person == null && caller.role() == Role.ADMIN;
        if (!named && !adminAlone) {
            throw ProblemException.forbidden(
                    "On-Behalf-Of must name the learner of the redemption, learner:" + learnerId + '.');
        }
    }
}
