package io.seatledger.console.buying;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.show.Problems;
import io.seatledger.platform.web.OpenToAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks whether a purchase would be permitted, which records nothing, and shows what every rule says. */
@Controller
@OpenToAll
class CanBuyController {
    private static final Map<String, String> MOST = Map.of("limit", "200");

    private final Mending mending;

    CanBuyController(Mending mending) {
        this.mending = mending;
    }

    @GetMapping("/console/can-buy")
    String ask(@RequestParam MultiValueMap<String, String> address, Api api, Model model) {
        Question question =
                Question.of(address, Objects.requireNonNullElse(api.session().agentId(), ""));
        model.addAttribute("question", question);
        model.addAttribute("stores", items(api.tryGet("/v1/stores", Map.of(), MOST)));
        model.addAttribute("products", items(api.tryGet("/v1/products", Map.of(), MOST)));
        model.addAttribute("agents", items(api.tryGet("/v1/agents", Map.of(), MOST)));
        if (question.complete()) {
            decide(question, api, model);
        }
        return "console/can-buy";
    }

    private void decide(Question question, Api api, Model model) {
        ApiAnswer answer = api.send(question.request());
        if (!answer.isSuccess()) {
            model.addAttribute("problem", Problems.of(answer.body()));
            return;
        }
        Map<String, String> store = Map.of("storeId", question.storeId());
        Known known = new Known(
                answer.body(),
                body(api.tryGet("/v1/stores/{storeId}", store, Map.of())),
                body(api.tryGet("/v1/stores/{storeId}/products", store, MOST)),
                body(api.tryGet("/v1/agents/{agentId}", Map.of("agentId", question.agentId()), Map.of())));
        List<RuleCheck> rules = RuleBoard.of(question, known).stream()
                .map(rule -> mending.with(rule, question, known, api.session()))
                .toList();
        boolean permitted = answer.body().path("permitted").asBoolean();
        model.addAttribute("permitted", permitted);
        model.addAttribute("rules", rules);
        model.addAttribute(
                "broken",
                rules.stream()
                        .filter(rule -> rule.outcome() == RuleCheck.Outcome.BROKEN)
                        .count());
        model.addAttribute("check", question.request());
        model.addAttribute("purchases", permitted ? mending.purchase(question, api.session()) : List.of());
    }

    private static List<JsonNode> items(@Nullable ApiAnswer answer) {
        return answer == null
                ? List.of()
                : answer.body().path("items").valueStream().toList();
    }

    private static JsonNode body(@Nullable ApiAnswer answer) {
        return answer == null ? MissingNode.getInstance() : answer.body();
    }
}
