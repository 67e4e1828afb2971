package io.seatledger.console.catalogue;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.inventory.Dimension;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows an organization: where its seats are, who buys for it, on which agreements, and its statements. */
@Controller
@OpenToAll
class OrganizationPageController {
    private static final List<Column> AGENTS = List.of(
            Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}"),
            Column.of("Name", "name", Show.TEXT),
            Column.of("Status", "status", Show.STATE),
            Column.of("Agreements", "agreements.*.agreementId", Show.CODE),
            Column.of("They are", "agreements.*.status", Show.CODE),
            Column.of("Learner", "learnerId", Show.CODE));
    private static final List<Column> GROUPS = List.of(
            Column.of("Group", "groupId", Show.CODE).to("/console/groups/{groupId}"),
            Column.of("Name", "name", Show.TEXT),
            Column.of("Above", "parentId", Show.CODE).to("/console/groups/{parentId}"),
            Column.of("Agents", "agents", Show.CODE));
    private static final List<Column> SEPARATION = List.of(
            Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}"),
            Column.of("Learner", "learnerId", Show.CODE),
            Column.of("Bought for itself", "ownOrders", Show.NUMBER),
            Column.of("Holds own seats", "ownSeats", Show.NUMBER),
            Column.of("Warned", "warned", Show.NUMBER),
            Column.of("Refused", "refused", Show.NUMBER),
            Column.of("Separated", "separated", Show.FLAG));

    private final Clock clock;

    OrganizationPageController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/console/organizations/{organizationId}")
    String organization(@PathVariable String organizationId, Api api, Model model) {
        Map<String, String> id = Map.of("organizationId", organizationId);
        model.addAttribute("organizationId", organizationId);
        model.addAttribute("products", inventory(Dimension.PRODUCT, id, api));
        model.addAttribute("groups", inventory(Dimension.GROUP, id, api));
        model.addAttribute("buyers", inventory(Dimension.AGENT, id, api));
        people(id, api, model);
        model.addAttribute(
                "separation",
                table(
                        "Identity separation",
                        SEPARATION,
                        api.session().is("ADMIN", "AUDITOR")
                                ? api.tryGet("/v1/audit/identity-separation", Map.of(), id)
                                : null));
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        model.addAttribute("from", month);
        model.addAttribute("to", month.plusMonths(1));
        return "console/organization";
    }

    /** The first page of each; what is beyond it is in the lists. */
    private static void people(Map<String, String> id, Api api, Model model) {
        Map<String, String> query = most(id);
        @Nullable ApiAnswer agents = api.tryGet("/v1/agents", Map.of(), query);
        @Nullable ApiAnswer groups = api.tryGet("/v1/groups", Map.of(), query);
        model.addAttribute("agents", table("Agents", AGENTS, agents));
        model.addAttribute("moreAgents", goesOn(agents));
        model.addAttribute("tree", table("Groups", GROUPS, groups));
        model.addAttribute("moreGroups", goesOn(groups));
    }

    private static boolean goesOn(@Nullable ApiAnswer answer) {
        return answer != null && !answer.body().path("nextCursor").isNull();
    }

    private static Map<String, String> most(Map<String, String> filter) {
        Map<String, String> query = new HashMap<>(filter);
        query.put("limit", "200");
        return query;
    }

    private static Table inventory(Dimension by, Map<String, String> id, Api api) {
        Map<String, String> query = most(id);
        query.put("by", by.word());
        return by.table(
                "Seats by " + by.word(),
                api.at("/v1/inventory", Map.of(), query).items(),
                id);
    }

    private static Table table(String caption, List<Column> columns, @Nullable ApiAnswer answer) {
        return Table.of(caption, columns, answer == null ? List.of() : answer.items());
    }

    /** Everything the log has of an organization, to be verified elsewhere. */
    @GetMapping("/console/organizations/{organizationId}/bundle.zip")
    void bundle(@PathVariable String organizationId, Api api, HttpServletResponse response) {
        api.download(
                ApiRequest.read("/v1/audit/bundle", Map.of(), Map.of("organizationId", organizationId)),
                "organization-" + organizationId + ".zip",
                response);
    }
}
