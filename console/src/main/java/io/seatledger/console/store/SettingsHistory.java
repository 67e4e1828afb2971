package io.seatledger.console.store;

import io.seatledger.console.action.Field;
import io.seatledger.console.action.PolicyFields;
import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Changes of a store's settings, each with what it changed: who, when, why, before and after. */
final class SettingsHistory {
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("storeId", "occurredAt", "policyVersion", "policy", "listing", "productId");

    private SettingsHistory() {}

    /**
     * One event of the store.
     *
     * @param what happened, as people say it
     * @param by who did it, and for whom
     * @param changes what was changed
     */
    record Entry(String position, Cell at, String what, String by, String reason, List<Change> changes) {}

    /** A setting before and after; before is a dash where it was not set. */
    record Change(String setting, String before, String after) {}

    /**
     * The entries, newest first.
     *
     * @param items of the history, oldest first
     * @param until position that is shown; later ones are left out
     */
    static List<Entry> of(Iterable<JsonNode> items, long until) {
        List<Entry> entries = new ArrayList<>();
        Map<String, JsonNode> before = new HashMap<>();
        for (JsonNode item : items) {
            if (item.path("position").asLong() <= until) {
                entries.add(0, entry(item, before));
            }
        }
        return entries;
    }

    private static Entry entry(JsonNode item, Map<String, JsonNode> before) {
        JsonNode payload = item.path("payload");
        List<Change> changes = new ArrayList<>();
        if (payload.path("policy").isObject()) {
            policy(before.getOrDefault("policy", MissingNode.getInstance()), payload.path("policy"), changes);
            before.put("policy", payload.path("policy"));
        }
        String product = payload.path("productId").asString("");
        if (!product.isEmpty()) {
            members(
                    product + ": ",
                    before.getOrDefault("listing " + product, MissingNode.getInstance()),
                    payload.path("listing"),
                    changes);
            before.put("listing " + product, payload.path("listing"));
        }
        plain(before, payload, changes);
        String behalf = item.path("onBehalfOf").asString("");
        return new Entry(
                item.path("position").asString(),
                Show.TIME.cell(item.path("at")),
                words(item.path("type").asString("")) + (product.isEmpty() ? "" : ": " + product),
                item.path("by").asString("") + (behalf.isEmpty() ? "" : " for " + behalf),
                item.path("reason").asString(payload.path("reason").asString("")),
                changes);
    }

    /** Settings by the labels that the form to change them has. */
    private static void policy(JsonNode before, JsonNode after, List<Change> changes) {
        for (Field field : PolicyFields.all()) {
            change(field.label(), Column.at(before, field.name()), Column.at(after, field.name()), changes);
        }
    }

    private static void plain(Map<String, JsonNode> before, JsonNode payload, List<Change> changes) {
        payload.propertyStream()
                .filter(member -> !SAID_ELSEWHERE.contains(member.getKey()))
                .filter(member -> !"reason".equals(member.getKey()))
                .forEach(member -> {
                    JsonNode old = before.getOrDefault(member.getKey(), MissingNode.getInstance());
                    change(words(member.getKey()), old, member.getValue(), changes);
                    before.put(member.getKey(), member.getValue());
                });
    }

    private static void members(String prefix, JsonNode before, JsonNode after, List<Change> changes) {
        after.propertyStream()
                .forEach(member -> change(
                        prefix + words(member.getKey()), before.path(member.getKey()), member.getValue(), changes));
    }

    private static void change(String setting, JsonNode before, JsonNode after, List<Change> changes) {
        String old = text(before);
        String now = text(after);
        if (!old.equals(now)) {
            changes.add(new Change(setting, old, now));
        }
    }

    static String text(JsonNode value) {
        if (value.isObject() && value.has("amountMinor")) {
            return Show.MONEY.cell(value).text();
        }
        if (value.isBoolean()) {
            return Show.FLAG.cell(value).text();
        }
        return value.isObject() ? value.toString() : Show.TEXT.cell(value).text();
    }

    /** {@code StorePolicyChanged} as people say it. */
    static String words(String name) {
        String apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return apart.isEmpty() ? apart : Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
    }
}
