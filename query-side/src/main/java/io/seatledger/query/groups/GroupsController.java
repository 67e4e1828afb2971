package io.seatledger.query.groups;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Page;
import io.seatledger.platform.web.Query;
import io.seatledger.query.reading.ListMapping;
import io.seatledger.query.reading.Listing;
import io.seatledger.query.reading.Place;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.GroupResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers which purchasing groups there are; an agent sees those it is granted on, and below. */
@RestController
@Allowed({Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.AUDITOR, Role.REPORTER})
class GroupsController {
    private final ReadModels readModels;
    private final Sight sight;
    private final Groups groups;

    GroupsController(ReadModels readModels, Sight sight, Groups groups) {
        this.readModels = readModels;
        this.sight = sight;
        this.groups = groups;
    }

    /**
     * Which groups are asked for.
     *
     * @param organizationId the organization they belong to
     */
    record GroupQuery(@Nullable @Id String organizationId, Paging paging) {}

    @ListMapping("/v1/groups")
    Listing<GroupResource> list(
            @Query GroupQuery query,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return new Listing<>(
                GroupResource.class,
                caller,
                query.paging(),
                question -> readModels.read(atLeast, question, "groups"),
                paging -> page(query, Place.of(query, paging, 1), caller));
    }

    @GetMapping(path = "/v1/groups/{groupId}", produces = "application/json")
    ResponseEntity<GroupResource> one(
            @PathVariable @Id String groupId,
            Caller caller,
            @RequestHeader(name = ReadModels.AT_LEAST, required = false) @Nullable String atLeast) {
        return readModels.read(atLeast, () -> group(groupId, caller), "groups").answer(GroupResource::version);
    }

    private GroupResource group(String groupId, Caller caller) {
        return groups.page(sight.groups(caller, new Where().equal("group_id", groupId)), 1).stream()
                .findFirst()
                .orElseThrow(() -> Shown.notFound("GROUP_NOT_FOUND", "group", groupId));
    }

    private Page<GroupResource> page(GroupQuery query, Place place, Caller caller) {
        Where where = sight.groups(caller, new Where()).equal("organization_id", query.organizationId());
        place.after().ifPresent(keys -> where.and("group_id > ?", keys.get(0)));
        return place.page(groups.page(where, place.fetch()), last -> List.of(last.groupId()));
    }
}
