package io.seatledger.console.frame;

import io.seatledger.console.api.Api;
import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.session.ConsoleSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** What surrounds every page; asked by the template, after the page has read what it shows. */
public final class Frame {
    private final Api api;
    private final String path;
    private final Map<String, String> query;
    private @Nullable JsonNode ledger;

    Frame(Api api, String path, Map<String, String> query) {
        this.api = api;
        this.path = path;
        this.query = query;
    }

    public ConsoleSession session() {
        return api.session();
    }

    public List<Navigation.Section> navigation() {
        return Navigation.of(api.session().role());
    }

    /** Whether a link of the navigation leads to this page or one above it. */
    public boolean isHere(String href) {
        return Navigation.isOf(path, Navigation.path(href));
    }

    /** Whether this person may open a page of the console: else it is not offered as a link. */
    public boolean opens(String href) {
        return Navigation.opens(api.session().role(), href);
    }

    /** The moment that is shown, empty for now. */
    public String asOf() {
        return api.asOf();
    }

    public String reason() {
        return api.reason();
    }

    /** Whether this page can show the past. */
    public boolean past() {
        return api.past();
    }

    /** Whether what this page shows is past, and so cannot be changed. */
    public boolean travelling() {
        return api.past() && !api.asOf().isEmpty();
    }

    /** The address of this page as it is now. */
    public String now() {
        return ApiRequest.path(path, Map.of(), kept());
    }

    /** The parameters of the address, but those of the time machine. */
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>(query);
        kept.keySet().removeAll(List.of("asOf", "at", "cursor"));
        return kept;
    }

    /** The address of this page, to come back to. */
    public String here() {
        Map<String, String> stays = new LinkedHashMap<>(query);
        stays.remove("at");
        return ApiRequest.path(path, Map.of(), stays);
    }

    /** This page's path. */
    public String path() {
        return path;
    }

    /** A link that keeps the moment that is shown. */
    public String link(String href) {
        if (api.asOf().isEmpty()) {
            return href;
        }
        return UriComponentsBuilder.fromUriString(href)
                .replaceQueryParam("asOf", "{asOf}")
                .encode()
                .buildAndExpand(api.asOf())
                .toUriString();
    }

    /** The requests to the API that this page was made of. */
    public List<ApiRequest> asked() {
        return api.asked();
    }

    /** For example <code>as of position 1,204 · live</code>. */
    public String standing() {
        JsonNode now = ledger();
        long head = now.path("position").asLong();
        OptionalLong shown = api.position();
        String position = String.format(Locale.ENGLISH, "as of position %,d", shown.orElse(head));
        if (travelling()) {
            return position + " · the past";
        }
        double behind = now.path("behindSeconds").asDouble();
        return position + " · "
                + (behind < 0.05 ? "up to date" : String.format(Locale.ENGLISH, "%.1f s behind", behind));
    }

    /** Whether the log takes no commands, since it is not what was signed. */
    public boolean stopped() {
        return "STOPPED".equals(ledger().path("state").asString());
    }

    private JsonNode ledger() {
        JsonNode known = ledger;
        if (known == null) {
            known = api.send(ApiRequest.read("/v1/ledger", Map.of(), Map.of())).body();
            ledger = known;
        }
        return known;
    }
}
