package io.seatledger.command.agent.permit;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets agents pass R9 to R11 for one course. */
@RestController
class RepurchasePermitController {
    private static final int USES_MAX = 1_000_000;

    private final Ids ids;

    RepurchasePermitController(Ids ids) {
        this.ids = ids;
    }

    /** A permit for one course, in one store or all, until some time or for ever, for so many purchases or any number. */
    record PermitBody(
            @Id String courseId,
            @Id @Nullable String storeId,
            @Text(max = Text.MESSAGE_MAX) String reason,
            @Nullable Instant expiresAt,
            @Min(1) @Max(USES_MAX) @Nullable Integer uses) {}

    /** The id that purchases under the permit will name. */
    record Granted(String permitId) {}

    @Allowed(Role.ADMIN)
    @Answered(value = Granted.class, status = 201)
    @PostMapping("/v1/agents/{agentId}/repurchase-permits")
    ResponseEntity<byte[]> grant(
            @PathVariable @Id String agentId, @RequestBody PermitBody body, CommandExchange exchange) {
        String permitId = ids.permit();
        return exchange.on(AgentState.KIND, agentId)
                .send(
                        "GrantRepurchasePermit",
                        attempt -> new GrantRepurchasePermit(
                                agentId,
                                permitId,
                                body.courseId(),
                                body.storeId(),
                                body.reason(),
                                body.expiresAt(),
                                body.uses(),
                                exchange.acceptedAt()),
                        (result, attempt, decided) -> exchange.answers()
                                .created(
                                        new Granted(permitId),
                                        attempt.versionAfter(AgentState.KIND, agentId, decided),
                                        URI.create("/v1/agents/" + agentId)));
    }
}
