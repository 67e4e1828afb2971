package io.seatledger.command.group.place;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.group.GroupState;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.GroupResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes purchasing groups and moves them in the tree. */
@RestController
class GroupController {

    /** A group's names and place. */
    record GroupBody(
            @Text(max = Text.NAME_MAX) String name,
            @Text(max = Text.NAME_MAX) @Nullable String shortName,
            @Id String organizationId,
            @Id @Nullable String parentId) {}

    @Allowed(Role.ADMIN)
    @Answered(
            value = GroupResource.class,
            status = {200, 201})
    @PutMapping("/v1/groups/{groupId}")
    ResponseEntity<byte[]> put(
            @PathVariable @Id String groupId, @RequestBody GroupBody body, CommandExchange exchange) {
        return exchange.on(GroupState.KIND, groupId)
                .<Saved<GroupState>>send(
                        "PlaceGroup",
                        attempt -> new PlaceGroup(
                                groupId,
                                body.name(),
                                body.shortName(),
                                body.organizationId(),
                                body.parentId(),
                                exchange.acceptedAt()),
                        (saved, attempt, decided) -> {
                            long version = attempt.versionAfter(GroupState.KIND, groupId, decided);
                            return exchange.answers()
                                    .saved(saved.created(), saved.state().resource(version), version);
                        });
    }
}
