package io.seatledger.command.agent.agreement;

import io.seatledger.command.agent.AgentExchange;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.AgreementStanding;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Sha256;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.AgentResource;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Files agreements for agents, and revokes them. */
@RestController
class AgreementController {
    private static final int STORES_MAX = 1_000;

    private final Ids ids;
    private final AgentExchange agents;

    AgreementController(Ids ids, AgentExchange agents) {
        this.ids = ids;
        this.agents = agents;
    }

    /** An agreement; it covers all stores when none is listed, and gets an id when it brings none. */
    record AgreementBody(
            @Id @Nullable String agreementId,
            AgreementKind kind,
            @Size(max = STORES_MAX) @Nullable List<@Id String> storeIds,
            @Text(max = Text.NAME_MAX) String documentReference,
            @Sha256 @Nullable String documentSha256,
            LocalDate effectiveFrom,
            @Nullable LocalDate expiresOn) {}

    /** The agreement's id and where it stands on the day it was filed. */
    record Filed(String agreementId, AgreementStanding status) {}

    @Allowed(Role.ADMIN)
    @Answered(
            value = Filed.class,
            status = {200, 201})
    @PostMapping("/v1/agents/{agentId}/agreements")
    ResponseEntity<byte[]> file(
            @PathVariable @Id String agentId, @RequestBody AgreementBody body, CommandExchange exchange) {
        String agreementId = body.agreementId() == null ? ids.agreement() : body.agreementId();
        return exchange.on(AgentState.KIND, agentId)
                .<FiledAgreement>send(
                        "FileAgreement",
                        attempt -> command(agentId, agreementId, body, exchange),
                        (filed, attempt, decided) -> {
                            Filed answer = new Filed(filed.agreementId(), filed.status());
                            long version = attempt.versionAfter(AgentState.KIND, agentId, decided);
                            return filed.created()
                                    ? exchange.answers().created(answer, version, URI.create("/v1/agents/" + agentId))
                                    : exchange.answers().resource(200, answer, version);
                        });
    }

    private static FileAgreement command(
            String agentId, String agreementId, AgreementBody body, CommandExchange exchange) {
        String digest = body.documentSha256();
        return new FileAgreement(
                agentId,
                agreementId,
                body.kind(),
                body.storeIds() == null ? List.of() : body.storeIds(),
                body.documentReference(),
                digest == null ? null : digest.toLowerCase(Locale.ROOT),
                body.effectiveFrom(),
                body.expiresOn(),
                exchange.acceptedAt());
    }

    @Allowed(Role.ADMIN)
    @Answered(AgentResource.class)
    @PostMapping("/v1/agents/{agentId}/agreements/{agreementId}/revoke")
    ResponseEntity<byte[]> revoke(
            @PathVariable @Id String agentId,
            @PathVariable @Id String agreementId,
            @RequestBody ReasonBody body,
            CommandExchange exchange) {
        return agents.send(
                exchange,
                agentId,
                "RevokeAgreement",
                new RevokeAgreement(agentId, agreementId, body.reason(), exchange.acceptedAt()));
    }
}
