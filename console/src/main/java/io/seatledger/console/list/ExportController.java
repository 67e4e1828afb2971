package io.seatledger.console.list;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.PageNotFound;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a list through as a file, with exactly the filters of the page. */
@Controller
@OpenToAll
class ExportController {

    @GetMapping("/console/exports/{list:[a-z-]+}.{extension:[a-z]+}")
    void export(
            @PathVariable String list,
            @PathVariable String extension,
            @RequestParam MultiValueMap<String, String> address,
            Api api,
            HttpServletResponse response) {
        Listed listed = Lists.named(list).filter(Listed::export).orElseThrow(PageNotFound::new);
        ExportFormat format = ExportFormat.of(extension).orElseThrow(PageNotFound::new);
        Map<String, String> query = new LinkedHashMap<>();
        for (Filter filter : listed.filters()) {
            String value = address.getFirst(filter.name());
            query.put(filter.name(), filter.query(value == null ? "" : value.strip()));
        }
        if (listed.past()) {
            query.put("asOf", api.asOf());
        }
        ApiRequest request = ApiRequest.read(listed.path(), Map.of(), query).with("Accept", format.mediaType());
        api.download(request, listed.name() + '.' + format.extension(), response);
    }
}
