package io.seatledger.console.overview;

import io.seatledger.console.api.Api;
import io.seatledger.platform.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how things stand. */
@Controller
@OpenToAll
class OverviewController {

    @GetMapping("/")
    String overview(Api api, Model model) {
        return "console/overview";
    }
}
