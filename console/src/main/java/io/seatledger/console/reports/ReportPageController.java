package io.seatledger.console.reports;

import io.seatledger.console.api.Api;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.platform.web.OpenToAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one series of figures as charts, with tables and files. */
@Controller
@OpenToAll
class ReportPageController {

    @GetMapping("/console/reports")
    String report(
            @RequestParam(defaultValue = "sales") String report,
            @RequestParam MultiValueMap<String, String> address,
            Api api,
            Model model) {
        Series series = Series.named(report).orElseThrow(PageNotFound::new);
        Map<String, String> values = values(address);
        model.addAttribute("series", series);
        model.addAttribute("all", List.of(Series.values()));
        model.addAttribute("values", values);
        model.addAttribute("figures", series.figures(api, values));
        model.addAttribute("files", series.files(values));
        return "console/reports";
    }

    /** The filters of an address; a report without a length of its periods is by day. */
    private static Map<String, String> values(MultiValueMap<String, String> address) {
        Map<String, String> values = new HashMap<>();
        address.keySet()
                .forEach(name -> values.put(
                        name,
                        Objects.requireNonNullElse(address.getFirst(name), "").strip()));
        values.merge("by", "day", (named, otherwise) -> named.isEmpty() ? otherwise : named);
        return values;
    }
}
