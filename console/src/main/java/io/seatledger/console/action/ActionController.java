package io.seatledger.console.action;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Link;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.console.show.Problems;
import io.seatledger.console.signin.Local;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Sends any action that is declared, for the person who filled in its form, and shows what came of it. */
@Controller
@OpenToAll
class ActionController {
    private final ConsoleAddress address;

    ActionController(ConsoleAddress address) {
        this.address = address;
    }

    @PostMapping("/console/actions/{name}")
    String act(
            @PathVariable String name,
            @RequestParam String key,
            @RequestParam(defaultValue = "/") String back,
            Api api,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Action action = Actions.named(name).orElseThrow(PageNotFound::new);
        Filled filled = Filled.read(action, request::getParameter, key);
        model.addAttribute("action", action);
        model.addAttribute("back", Local.path(back));
        if (!filled.errors().isEmpty()) {
            return outcome(
                    model, request, new Problems("NOT_SENT", "Nothing was sent yet.", List.of(), filled.errors()));
        }
        ApiAnswer answer = api.send(filled.request());
        if (!answer.isSuccess()) {
            return outcome(model, request, Problems.of(answer.body()));
        }
        if (action.showing()) {
            model.addAttribute("shown", shown(answer.body()));
            return outcome(model, request, null);
        }
        Action followed = request.getParameter("stay") == null ? action : action.then(null);
        return leave(next(followed, Local.path(back), answer, filled.variables()), request, response);
    }

    /** The same request as a line of curl; nothing is sent. */
    @PostMapping("/console/actions/{name}/curl")
    String curl(@PathVariable String name, @RequestParam String key, Model model, HttpServletRequest request) {
        Action action = Actions.named(name).orElseThrow(PageNotFound::new);
        Filled filled = Filled.read(action, request::getParameter, key);
        model.addAttribute("action", action);
        model.addAttribute("back", Local.path(Objects.requireNonNullElse(request.getParameter("back"), "/")));
        if (!filled.errors().isEmpty()) {
            return outcome(
                    model, request, new Problems("NOT_SENT", "Fill in the form first.", List.of(), filled.errors()));
        }
        model.addAttribute("curl", CurlLine.of(address.of(request), filled.request()));
        return outcome(model, request, null);
    }

    private static String outcome(Model model, HttpServletRequest request, @Nullable Problems problem) {
        model.addAttribute("problem", problem);
        return isPartial(request) ? "console/outcome :: outcome" : "console/outcome";
    }

    private static String leave(String to, HttpServletRequest request, HttpServletResponse response) {
        if (isPartial(request)) {
            response.setHeader("HX-Redirect", to);
            return "console/outcome :: nothing";
        }
        return "redirect:" + to;
    }

    private static boolean isPartial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** The page that follows; it waits until what was just done can be read. */
    private static String next(Action action, String back, ApiAnswer answer, Map<String, String> variables) {
        String page = action.then();
        String target = page == null
                ? back
                : Link.of(page, name -> Column.at(answer.body(), name).asString(variables.getOrDefault(name, "")));
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(target)
                .replaceQueryParam("done", action.name())
                .replaceQueryParam("asOf");
        answer.position().ifPresent(position -> uri.replaceQueryParam("at", position));
        return uri.build(true).toUriString();
    }

    /** The members of an answer that are plain values, in order. */
    private static Map<String, String> shown(JsonNode body) {
        Map<String, String> shown = new LinkedHashMap<>();
        body.propertyStream()
                .filter(each -> !each.getValue().isNull())
                .forEach(each -> shown.put(
                        each.getKey(),
                        each.getValue().isValueNode()
                                ? each.getValue().asString()
                                : each.getValue().toPrettyString()));
        return shown;
    }
}
