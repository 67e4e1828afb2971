package io.seatledger.console.overview;

import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.reports.Series;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import io.seatledger.console.show.Table;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how things stand: for each role what is its own. */
@Controller
@OpenToAll
class OverviewController {
    private static final Map<String, String> WEEKS = Map.of("by", "week");
    private static final Map<String, String> DAYS = Map.of("by", "day");
    private static final List<Column> SEATS = List.of(
            Column.of("Seat", "seatId", Show.CODE).to("/console/seats/{seatId}"),
            Column.of("State", "state", Show.STATE),
            Column.of("Course", "courseId", Show.CODE),
            Column.of("Starts", "startsOn", Show.TEXT),
            Column.of("Redeem by", "redeemBy", Show.TEXT));
    private static final List<Column> ENDING = List.of(
            Column.of("Agreement", "agreementId", Show.CODE).to("/console/agents/{agentId}/agreements/{agreementId}"),
            Column.of("Agent", "agentId", Show.CODE).to("/console/agents/{agentId}"),
            Column.of("Kind", "kind", Show.STATE),
            Column.of("Last day", "expiresOn", Show.TEXT));

    @GetMapping("/")
    String overview(Api api, Model model) {
        switch (api.session().role()) {
            case LMS -> model.addAttribute("kind", "lms");
            case OPERATOR -> {
                model.addAttribute("kind", "operator");
                sandbox(api, model);
            }
            case LEARNER -> {
                model.addAttribute("kind", "learner");
                model.addAttribute(
                        "seats",
                        Table.of("Your seats", SEATS, api.get("/v1/seats").items()));
            }
            default -> sales(api, model);
        }
        return "console/overview";
    }

    private void sales(Api api, Model model) {
        Tiles tiles = Tiles.of(api);
        model.addAttribute("kind", tiles.empty() ? "empty" : "sales");
        model.addAttribute("tiles", tiles.tiles());
        Sandbox sandbox = sandbox(api, model);
        if (tiles.empty()) {
            model.addAttribute("demo", offer(sandbox, api));
            model.addAttribute(
                    "steps",
                    Actions.forms(List.of("open-store", "define-product", "register-agent"), Map.of(), api.session()));
        }
        if (!tiles.empty() && !sandbox.telling()) {
            model.addAttribute("todo", Todo.of(api));
            model.addAttribute("ending", ending(api));
            model.addAttribute(
                    "sold", Series.SALES.figures(api, DAYS).stream().limit(1).toList());
            model.addAttribute("refused", Series.REFUSALS.figures(api, WEEKS));
        }
    }

    private static Table ending(Api api) {
        @Nullable ApiAnswer answer = api.tryGet("/v1/agreements", Map.of(), Map.of("expiringWithinDays", "30"));
        return Table.of("Agreements that end within 30 days", ENDING, answer == null ? List.of() : answer.items());
    }

    private List<?> offer(Sandbox sandbox, Api api) {
        return sandbox.offered() ? Actions.forms(List.of("tell-demo"), Map.of(), api.session()) : List.of();
    }

    private static Sandbox sandbox(Api api, Model model) {
        Sandbox sandbox = Sandbox.of(api);
        model.addAttribute("sandbox", sandbox);
        return sandbox;
    }

    /** The figures alone, for a page that stays current. */
    @GetMapping("/console/overview/tiles")
    String tiles(Api api, Model model) {
        model.addAttribute("tiles", Tiles.of(api).tiles());
        return "console/overview :: tiles";
    }

    /** How far the demo is; the page is loaded anew when it is over. */
    @GetMapping("/console/overview/telling")
    String telling(Api api, Model model, HttpServletResponse response) {
        if (!sandbox(api, model).telling()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "console/overview :: telling";
    }
}
