package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Role;
import io.seatledger.cli.demo.Cast.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first morning: stores open, products are listed, agents register and file agreements; and how that changes later. */
final class Opening {
    private final Stage stage;
    private final Players players;

    Opening(Stage stage, Players players) {
        this.stage = stage;
        this.players = players;
    }

    /** Everything that must be there before anybody buys. */
    void play() {
        Voices.Voice staff = stage.voices().staff();
        all(
                Cast.PRODUCTS,
                product -> staff.put(
                        "/v1/products/" + product.id(),
                        Fields.of("title", product.title(), "courseId", product.course(), "redemption", "MANUAL")));
        all(Cast.STORES, this::open);
        policies();
        Cast.groups()
                .forEach(level -> all(
                        level,
                        group -> staff.put(
                                "/v1/groups/" + group.id(),
                                Fields.of(
                                        "name",
                                        group.name(),
                                        "organizationId",
                                        group.organization(),
                                        "parentId",
                                        group.parent()))));
        all(stage.cast().all(), this::register);
        agreements();
        later();
    }

    private <T> void all(List<T> several, Consumer<T> each) {
        players.together(
                several.stream().<Runnable>map(one -> () -> each.accept(one)).toList());
    }

    private void open(Store store) {
        put(
                "/v1/stores/" + store.id(),
                Fields.of(
                        "name",
                        store.name(),
                        "currency",
                        store.currency(),
                        "subscriptionOrganization",
                        store.equals(Cast.HEALTH) ? "harbor-health-members" : null));
        for (int i = 0; i < store.products().size(); i++) {
            Product product = store.product(i);
            long price = product.priceMinor() + (store.equals(Cast.CAMPUS) ? 1_000 : 0);
            put(
                    "/v1/stores/" + store.id() + "/products/" + product.id(),
                    Fields.of(
                            "unitPrice",
                            Fields.money(price, store.currency()),
                            "published",
                            true,
                            "redemption",
                            store.equals(Cast.CAMPUS) || store.equals(Cast.OLD_TOWN) ? "AUTO" : null));
        }
    }

    private void policies() {
        policy(Cast.ACADEMY, "opening", Fields.of("saleModel", "WHOLESALE"));
        policy(Cast.CAMPUS, "opening", Fields.of("identitySeparation", "OFF"));
        policy(Cast.OLD_TOWN, "opening", Fields.of("maxQuantity", 1));
        policy(
                Cast.CORPORATE,
                "opening",
                Fields.of(
                        "saleModel",
                        "WHOLESALE",
                        "acceptedAgreements",
                        List.of("WHOLESALE"),
                        "releaseSeatsOn",
                        "PLACED",
                        "agentUnassign",
                        "REQUEST"));
        policy(
                Cast.HEALTH,
                "opening",
                Fields.of(
                        "saleModel",
                        "WHOLESALE",
                        "releaseSeatsOn",
                        "AUTHORIZED",
                        "identitySeparation",
                        "FORBID",
                        "repurchase",
                        Fields.of("failed", true),
                        "redemptionLink",
                        Fields.of("ttlDays", 14)));
    }

    private void policy(Store store, String why, Map<String, Object> change) {
        stage.voices().staff().because(why).put("/v1/stores/" + store.id() + "/policy", change);
    }

    private void register(Agent agent) {
        boolean linked = agent.id().equals(role(Role.OWN_LEARNER).id());
        put(
                "/v1/agents/" + agent.id(),
                Fields.of(
                        "name",
                        agent.person().name(),
                        "email",
                        agent.person().email(),
                        "organizationId",
                        agent.organization(),
                        "learnerId",
                        linked ? agent.person().learnerId() : null));
        put("/v1/groups/" + agent.groupId() + "/agents/" + agent.id(), Map.of());
    }

    private void agreements() {
        LocalDate first = stage.agenda().first();
        all(
                IntStream.rangeClosed(1, stage.cast().traders().size()).boxed().toList(),
                number -> ofTrader(number, stage.cast().traders().get(number - 1)));
        file(role(Role.EXPIRED_AND_RENEWED), "1", "WHOLESALE", first, first.plusDays(180), null);
        file(role(Role.EXPIRED), "1", "PURCHASING_AGENT", first, first.plusDays(140), null);
        for (Role role : List.of(Role.REVOKED, Role.LEARNS_HERSELF, Role.FAILED_THE_COURSE, Role.SUSPENDED)) {
            file(role(role), "1", "WHOLESALE", first, null, null);
        }
        file(role(Role.OWN_LEARNER), "1", "PURCHASING_AGENT", first, null, null);
        file(role(Role.NOT_YET_EFFECTIVE), "1", "WHOLESALE", stage.agenda().dayBefore(-21), null, null);
    }

    /** Every fifth ends within the next thirty days. */
    private void ofTrader(int number, Agent agent) {
        LocalDate until = number % 5 == 0 ? stage.agenda().dayBefore(-(2 + number % 27)) : null;
        String kind = number % 4 == 3 ? "PURCHASING_AGENT" : "WHOLESALE";
        List<String> stores = number % 6 == 4 ? List.of(Cast.ACADEMY.id(), Cast.HEALTH.id()) : null;
        file(agent, "1", kind, stage.agenda().first(), until, stores);
    }

    /** What staff does with stores and agreements in the course of the year. */
    private void later() {
        otherAgreements();
        otherPolicies();
        suspension();
    }

    private void otherAgreements() {
        Agenda agenda = stage.agenda();
        LocalDate first = agenda.first();
        agenda.on(
                60,
                9,
                "agreements",
                now -> file(role(Role.FILED_TOO_LATE), "1", "WHOLESALE", first, first.plusDays(45), null));
        agenda.on(
                170,
                9,
                "agreements",
                now -> file(
                        role(Role.EXPIRED_AND_RENEWED),
                        "2",
                        "WHOLESALE",
                        first.plusDays(181),
                        first.plusDays(400),
                        null));
        agenda.on(
                200,
                11,
                "agreements",
                now -> stage.voices()
                        .staff()
                        .post(
                                "/v1/agents/" + role(Role.REVOKED).id() + "/agreements/"
                                        + role(Role.REVOKED).id() + "-1/revoke",
                                Fields.reason("Seats were sold on outside the organization.")));
    }

    private void otherPolicies() {
        Agenda agenda = stage.agenda();
        agenda.on(
                183,
                8,
                "policies",
                now -> policy(
                        Cast.CORPORATE,
                        "the works council asks for it",
                        Fields.of("groupRequired", true, "returns", Fields.of("windowDays", 14))));
        agenda.on(
                240,
                8,
                "policies",
                now -> policy(Cast.ACADEMY, "spring cleaning", Fields.of("repurchase", Fields.of("failed", true))));
        agenda.before(
                45,
                "policies",
                now -> stage.voices()
                        .staff()
                        .post(
                                "/v1/stores/" + Cast.OLD_TOWN.id() + "/close",
                                Fields.reason("The lease of the shop has ended.")));
    }

    private void suspension() {
        String agent = "/v1/agents/" + role(Role.SUSPENDED).id();
        stage.agenda()
                .on(
                        120,
                        9,
                        "suspension",
                        now -> stage.voices()
                                .staff()
                                .post(agent + "/suspend", Fields.reason("Two invoices are overdue.")));
        stage.agenda()
                .on(
                        134,
                        9,
                        "suspension",
                        now -> stage.voices()
                                .staff()
                                .post(agent + "/reinstate", Fields.reason("The invoices are paid.")));
        stage.agenda()
                .before(
                        12,
                        "suspension",
                        now -> stage.voices()
                                .staff()
                                .post(agent + "/suspend", Fields.reason("An invoice is overdue again.")));
    }

    private void file(
            Agent agent,
            String number,
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> stores) {
        stage.voices()
                .staff()
                .post(
                        "/v1/agents/" + agent.id() + "/agreements",
                        Fields.of(
                                "agreementId",
                                agent.id() + '-' + number,
                                "kind",
                                kind,
                                "storeIds",
                                stores,
                                "documentReference",
                                "Contract " + agent.organization() + " no. " + number,
                                "effectiveFrom",
                                from.toString(),
                                "expiresOn",
                                until == null ? null : until.toString()));
        stage.voices().count("agreements", 1);
    }

    private Agent role(Role role) {
        return stage.cast().agent(role);
    }

    private void put(String path, Map<String, Object> body) {
        stage.voices().staff().put(path, body);
    }
}
