package io.seatledger.command.seat.redeem;

import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.link.RedemptionToken;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.OpenToAll;
import jakarta.validation.constraints.Email;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the confirmation of the page that redemption links lead to; whoever has the token needs no key. */
@RestController
class RedeemConfirmationController {
    private final Redemptions redemptions;

    RedeemConfirmationController(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    /**
     * What the page sends.
     *
     * @param email the address that the link was sent to
     * @param learnerId of the LMS, {@code null} for somebody known by the address alone
     */
    record Confirmation(
            @Text(max = Text.NAME_MAX) String token,
            @Email String email,
            @Nullable @Id String learnerId) {
        @Override
        public String toString() {
            return "Confirmation[hidden]";
        }
    }

    /** Nothing is kept of what strangers send, but the event of a seat that is taken: a token works once by itself. */
    @OpenToAll
    @PostMapping("/redeem")
    ResponseEntity<byte[]> redeem(@RequestBody Confirmation body, CommandExchange exchange) {
        String named = RedemptionToken.parse(body.token())
                .map(token -> "link:" + token.seat())
                .orElse("link:unknown");
        Caller invitee =
                Caller.invitee(named, body.learnerId(), exchange.caller().correlationId());
        return redemptions.redeem(exchange.by(invitee).unkept(), body.token(), body.learnerId(), body.email());
    }
}
