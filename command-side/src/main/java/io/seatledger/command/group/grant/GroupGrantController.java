package io.seatledger.command.group.grant;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.group.GroupState;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets agents act on a group and the groups below it, or no longer. */
@RestController
class GroupGrantController {

    @Allowed(Role.ADMIN)
    @Answered(value = void.class, status = 204)
    @PutMapping("/v1/groups/{groupId}/agents/{agentId}")
    ResponseEntity<byte[]> grant(
            @PathVariable @Id String groupId, @PathVariable @Id String agentId, CommandExchange exchange) {
        return exchange.on(GroupState.KIND, groupId)
                .send(
                        "GrantAgentOnGroup",
                        attempt -> new GrantAgentOnGroup(groupId, agentId, exchange.acceptedAt()),
                        (result, attempt, decided) -> exchange.answers().noContent());
    }

    @Allowed(Role.ADMIN)
    @Answered(value = void.class, status = 204)
    @DeleteMapping("/v1/groups/{groupId}/agents/{agentId}")
    ResponseEntity<byte[]> withdraw(
            @PathVariable @Id String groupId, @PathVariable @Id String agentId, CommandExchange exchange) {
        return exchange.on(GroupState.KIND, groupId)
                .send(
                        "WithdrawAgentGrant",
                        attempt -> new WithdrawAgentGrant(groupId, agentId, exchange.acceptedAt()),
                        (result, attempt, decided) -> exchange.answers().noContent());
    }
}
