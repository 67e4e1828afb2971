package io.seatledger.command.webhook;

import io.seatledger.command.http.CommandExchange;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Headers;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes webhooks and says what becomes of them: no events, so the answers tell the position of the log they saw. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND})
class WebhookCommandsController {
    private final Webhooks webhooks;
    private final WebhookRegister register;
    private final LedgerReader log;

    WebhookCommandsController(Webhooks webhooks, WebhookRegister register, LedgerReader log) {
        this.webhooks = webhooks;
        this.register = register;
        this.log = log;
    }

    /** The only answers that ever show a secret. */
    record WebhookWithSecret(String webhookId, String secret) {}

    /** @param from events after this position are told again */
    record ReplayBody(@Min(0) long from) {}

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @PostMapping(path = "/v1/webhooks", produces = "application/json")
    ResponseEntity<WebhookWithSecret> create(
            @RequestBody NewWebhook body, CommandExchange exchange, HttpServletRequest request) {
        Webhooks.Made made =
                webhooks.make(body, exchange.caller(), exchange.acceptedAt(), Headers.idempotencyKey(request));
        return secret(ResponseEntity.created(URI.create("/v1/webhooks/" + made.webhookId())), made);
    }

    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @PostMapping(path = "/v1/webhooks/{webhookId}/rotate-secret", produces = "application/json")
    ResponseEntity<WebhookWithSecret> rotate(
            @PathVariable @Id String webhookId, CommandExchange exchange, HttpServletRequest request) {
        return secret(
                ResponseEntity.ok(),
                webhooks.rotate(webhookId, exchange.caller(), exchange.acceptedAt(), Headers.idempotencyKey(request)));
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping("/v1/webhooks/{webhookId}")
    ResponseEntity<Void> delete(@PathVariable @Id String webhookId, CommandExchange exchange) {
        return done(webhookId, register.delete(webhookId, exchange.caller()));
    }

    @ApiResponse(responseCode = "204")
    @PostMapping("/v1/webhooks/{webhookId}/pause")
    ResponseEntity<Void> pause(@PathVariable @Id String webhookId, CommandExchange exchange) {
        return done(webhookId, register.pause(webhookId, exchange.caller()));
    }

    @ApiResponse(responseCode = "204")
    @PostMapping("/v1/webhooks/{webhookId}/resume")
    ResponseEntity<Void> resume(@PathVariable @Id String webhookId, CommandExchange exchange) {
        return done(webhookId, register.resume(webhookId, exchange.caller()));
    }

    @ApiResponse(responseCode = "204")
    @PostMapping("/v1/webhooks/{webhookId}/replay")
    ResponseEntity<Void> replay(
            @PathVariable @Id String webhookId, @RequestBody ReplayBody body, CommandExchange exchange) {
        return done(webhookId, register.restart(webhookId, exchange.caller(), body.from()));
    }

    private ResponseEntity<WebhookWithSecret> secret(ResponseEntity.BodyBuilder answer, Webhooks.Made made) {
        answer.header(Headers.LEDGER_POSITION, Long.toString(log.head()));
        if (made.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(new WebhookWithSecret(made.webhookId(), made.secret()));
    }

    private ResponseEntity<Void> done(String webhookId, boolean known) {
        if (!known) {
            throw Webhooks.unknown(webhookId);
        }
        return ResponseEntity.noContent()
                .header(Headers.LEDGER_POSITION, Long.toString(log.head()))
                .build();
    }
}
