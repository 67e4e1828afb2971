package io.seatledger.console.audit;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Show;
import io.seatledger.platform.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets an auditor's own browser hash the whole log and compare it with what was signed; and hands out bundles. */
@Controller
@OpenToAll
class VerificationPageController {
    private static final List<String> SCOPES = List.of("orderId", "agentId", "organizationId", "storeId");

    @GetMapping("/console/audit")
    String page(Api api, Model model) {
        JsonNode newest = newest(api);
        model.addAttribute("checkpoint", newest);
        model.addAttribute("size", Show.NUMBER.cell(newest.path("size")));
        model.addAttribute("signedAt", Show.TIME.cell(newest.path("signedAt")));
        model.addAttribute("scopes", SCOPES);
        return "console/audit";
    }

    /** The newest checkpoint with the key it is signed with, for the script of the page. */
    @GetMapping("/console/audit/checkpoint.json")
    ResponseEntity<String> checkpoint(Api api) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.set("checkpoint", newest(api));
        answer.set("keys", api.get("/v1/audit/keys").body().path("items"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.toString());
    }

    /** The log with its exact bytes, one event a line. */
    @GetMapping("/console/audit/log.ndjson")
    void log(Api api, HttpServletResponse response) {
        api.download(
                ApiRequest.read("/v1/audit/events", Map.of(), Map.of("raw", "true"))
                        .with("Accept", "application/x-ndjson"),
                "log.ndjson",
                response);
    }

    @GetMapping("/console/audit/bundle")
    void bundle(@RequestParam Map<String, String> address, Api api, HttpServletResponse response) {
        Map<String, String> scope = new TreeMap<>(address);
        scope.keySet().retainAll(SCOPES);
        api.download(ApiRequest.read("/v1/audit/bundle", Map.of(), scope), "bundle.zip", response);
    }

    private static JsonNode newest(Api api) {
        return api.get("/v1/audit/checkpoints", Map.of(), Map.of("limit", "1"))
                .body()
                .path("items")
                .path(0);
    }
}
