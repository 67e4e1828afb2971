package io.seatledger.console.buying;

import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Link;
import io.seatledger.console.show.Show;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What each rule looked at, as far as the person may read it. */
final class RuleFacts {
    private final Question question;
    private final Known known;

    RuleFacts(Question question, Known known) {
        this.question = question;
        this.known = known;
    }

    static boolean active(JsonNode enrollment) {
        return enrollment.path("active").asBoolean();
    }

    static boolean failed(JsonNode enrollment) {
        return finished(enrollment)
                && "FAILING".equals(enrollment.path("result").asString(""));
    }

    /** Finished without a word on the result counts as passed, as the rules have it. */
    static boolean passed(JsonNode enrollment) {
        return finished(enrollment) && !failed(enrollment);
    }

    private static boolean finished(JsonNode enrollment) {
        return !active(enrollment) && "FINISHED".equals(enrollment.path("phase").asString(""));
    }

    Map<String, Cell> sold() {
        Map<String, Cell> facts = new LinkedHashMap<>();
        put(facts, "Store", known.store(), "status", Show.STATE, "/console/stores/{storeId}");
        for (Question.Line line : question.lines()) {
            Cell price = known.listing(line.productId())
                    .map(listing -> Show.MONEY.cell(listing.path("unitPrice")))
                    .orElse(Cell.NOTHING);
            facts.put("Price of " + line.productId(), price);
        }
        return known.listings().isMissingNode() ? Map.of() : facts;
    }

    Map<String, Cell> quantities() {
        Map<String, Cell> facts = new LinkedHashMap<>();
        question.lines()
                .forEach(line -> facts.put(
                        "Seats of " + line.productId(),
                        Cell.number(Long.toString(line.seats()), Long.toString(line.seats()))));
        facts.putAll(setting("At most", "maxQuantity"));
        return facts;
    }

    Map<String, Cell> agent() {
        Map<String, Cell> facts = new LinkedHashMap<>();
        put(facts, "Agent", known.agent(), "agentId", Show.CODE, "/console/agents/{agentId}");
        put(facts, "Status", known.agent(), "status", Show.STATE, "");
        put(
                facts,
                "Organization",
                known.agent(),
                "organizationId",
                Show.CODE,
                "/console/organizations/{organizationId}");
        return facts;
    }

    Map<String, Cell> agreement() {
        Map<String, Cell> facts = new LinkedHashMap<>();
        known.agreement().ifPresent(agreement -> {
            facts.put(
                    "Agreement",
                    Show.CODE
                            .cell(agreement.path("agreementId"))
                            .linked(Link.of(
                                    "/console/agents/{agentId}/agreements/{agreementId}",
                                    name -> "agentId".equals(name)
                                            ? question.agentId()
                                            : agreement.path(name).asString(""))));
            put(facts, "Kind", agreement, "kind", Show.STATE, "");
            put(facts, "In force from", agreement, "effectiveFrom", Show.TEXT, "");
            put(facts, "Last day", agreement, "expiresOn", Show.TEXT, "");
            put(facts, "Document", agreement, "documentReference", Show.TEXT, "");
        });
        if (facts.isEmpty()) {
            put(facts, "Agreement", known.check().path("basis"), "agreementId", Show.CODE, "");
        }
        facts.putAll(setting("The store accepts", "acceptedAgreements"));
        return facts;
    }

    Map<String, Cell> saleModel() {
        Map<String, Cell> facts = new LinkedHashMap<>(setting("The store sells", "saleModel"));
        question.lines()
                .forEach(line -> known.listing(line.productId())
                        .ifPresent(
                                listing -> put(facts, "Of " + line.productId(), listing, "saleModel", Show.STATE, "")));
        return facts;
    }

    Map<String, Cell> group() {
        Map<String, Cell> facts = new LinkedHashMap<>();
        if (!question.groupId().isEmpty()) {
            facts.put(
                    "Group",
                    Cell.text(question.groupId())
                            .linked(Link.of("/console/groups/{groupId}", name -> question.groupId())));
        }
        facts.putAll(setting("A group is required", "groupRequired"));
        return facts;
    }

    Map<String, Cell> learner() {
        return known.learnerId().isEmpty() ? Map.of() : Map.of("Learner", Cell.text(known.learnerId()));
    }

    Map<String, Cell> enrollments(String setting, Predicate<JsonNode> kind) {
        Map<String, Cell> facts = new LinkedHashMap<>();
        known.enrollments().filter(kind).forEach(enrollment -> {
            String phase = Show.words(enrollment.path("phase").asString(""));
            String result = Show.words(enrollment.path("result").asString(""));
            facts.put(
                    "Course " + enrollment.path("courseId").asString(""),
                    Cell.text(result.isEmpty() ? phase : phase + ", " + result));
        });
        facts.putAll(setting("The store’s rule", setting));
        return facts;
    }

    Map<String, Cell> permits() {
        Map<String, Cell> facts = new LinkedHashMap<>();
        known.permits().forEach(id -> {
            facts.put("Permit", Cell.text(id));
            known.permit(id).ifPresent(permit -> {
                put(facts, "Course", permit, "courseId", Show.CODE, "");
                put(facts, "Why", permit, "reason", Show.TEXT, "");
                put(facts, "Uses left", permit, "usesLeft", Show.NUMBER, "");
                put(facts, "Until", permit, "expiresAt", Show.TIME, "");
            });
        });
        return facts;
    }

    /** A setting of the store with the version it stands in; nothing where it may not be read. */
    Map<String, Cell> setting(String label, String path) {
        JsonNode value = Column.at(known.policy(), path);
        if (value.isMissingNode()) {
            return Map.of();
        }
        Show show = value.isBoolean()
                ? Show.FLAG
                : value.isNumber() ? Show.NUMBER : value.isArray() ? Show.CODE : Show.STATE;
        Map<String, Cell> facts = new LinkedHashMap<>();
        facts.put(label, show.cell(value));
        put(facts, "Policy version", known.check().path("basis"), "policyVersion", Show.NUMBER, "");
        return facts;
    }

    private static void put(Map<String, Cell> facts, String label, JsonNode from, String path, Show show, String link) {
        Column column = Column.of(label, path, show);
        Cell cell = (link.isEmpty() ? column : column.to(link)).of(from);
        if (!cell.equals(Cell.NOTHING)) {
            facts.put(label, cell);
        }
    }
}
