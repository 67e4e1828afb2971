package io.seatledger.console.list;

import io.seatledger.console.action.Actions;
import io.seatledger.console.api.Api;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.platform.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows any list that is declared. */
@Controller
@OpenToAll
class ListController {

    @GetMapping("/console/{list:[a-z-]+}")
    String list(@PathVariable String list, @RequestParam MultiValueMap<String, String> address, Api api, Model model) {
        Listed listed = Lists.named(list).orElseThrow(PageNotFound::new);
        ListPage page = ListPage.of(listed, address, api);
        model.addAttribute("page", page);
        model.addAttribute("forms", Actions.forms(listed.actions(), page.values(), api.session()));
        return "console/list";
    }
}
