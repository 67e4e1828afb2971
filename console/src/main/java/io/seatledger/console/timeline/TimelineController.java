package io.seatledger.console.timeline;

import io.seatledger.console.api.Api;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows more of a history: in its place with scripts, as a page of its own without. */
@Controller
@OpenToAll
class TimelineController {

    @GetMapping("/console/timelines/{kind:orders|seats|agents|stores}/{id}")
    String of(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cursor,
            Api api,
            Model model,
            HttpServletRequest request) {
        return show(Timeline.of(kind, id, cursor, api), id, model, request);
    }

    @GetMapping("/console/timelines/agreements/{agentId}/{agreementId}")
    String ofAgreement(
            @PathVariable String agentId,
            @PathVariable String agreementId,
            @RequestParam(defaultValue = "") String cursor,
            Api api,
            Model model,
            HttpServletRequest request) {
        return show(Timeline.ofAgreement(agentId, agreementId, cursor, api), agreementId, model, request);
    }

    private static String show(@Nullable Timeline timeline, String id, Model model, HttpServletRequest request) {
        if (timeline == null) {
            throw new PageNotFound();
        }
        model.addAttribute("timeline", timeline);
        model.addAttribute("id", id);
        return request.getHeader("HX-Request") == null ? "console/timeline" : "console/timeline :: entries";
    }
}
