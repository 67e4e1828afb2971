package io.seatledger.console.store;

import io.seatledger.console.action.Action;
import io.seatledger.console.action.Actions;
import io.seatledger.console.action.Filled;
import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiAnswer;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.console.show.Problems;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks what a store would have decided under other settings; nothing is written. */
@Controller
@OpenToAll
class SettingsRehearsalController {

    @PostMapping("/console/stores/{storeId}/rehearsal")
    String rehearse(
            @PathVariable String storeId, @RequestParam String key, Api api, Model model, HttpServletRequest request) {
        Action action = Actions.named("rehearse").orElseThrow(PageNotFound::new);
        Filled filled = Filled.read(action, request::getParameter, key);
        model.addAttribute("storeId", storeId);
        if (!filled.errors().isEmpty()) {
            model.addAttribute(
                    "problem", new Problems("NOT_SENT", "Nothing was sent yet.", List.of(), filled.errors()));
        } else {
            ApiAnswer answer = api.send(filled.request());
            if (answer.isSuccess()) {
                model.addAttribute("rehearsed", Rehearsed.of(answer.body()));
            } else {
                model.addAttribute("problem", Problems.of(answer.body()));
            }
        }
        return request.getHeader("HX-Request") == null ? "console/rehearsal" : "console/rehearsal :: rehearsed";
    }
}
