package io.seatledger.console.list;

import io.seatledger.console.frame.Readers;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import java.util.List;

/** Stores, and whom they sell to. */
final class PeopleLists {
    private static final Column GROUP = Column.of("Group", "groupId", Show.CODE).to("/console/groups/{groupId}");
    private static final Column ORGANIZATION =
            Column.of("Organization", "organizationId", Show.CODE).to("/console/organizations/{organizationId}");

    static final Listed STORES = new Listed(
                    "stores",
                    "Stores",
                    "Who sells, and by which rules.",
                    "/v1/stores",
                    Readers.STAFF,
                    List.of(),
                    List.of(
                            Column.of("Store", "storeId", Show.CODE).to(SalesLists.STORE),
                            Column.of("Name", "name", Show.TEXT),
                            Column.of("Status", "status", Show.STATE),
                            Column.of("Sells", "policy.saleModel", Show.STATE),
                            Column.of("Agreements", "policy.acceptedAgreements", Show.CODE),
                            Column.of("Policy version", "policyVersion", Show.NUMBER),
                            Column.of("Currency", "currency", Show.CODE)),
                    false,
                    true)
            .with("open-store");

    static final Listed PRODUCTS = new Listed(
                    "products",
                    "Products",
                    "What can be bought, and the course behind it.",
                    "/v1/products",
                    Readers.STAFF,
                    List.of(),
                    List.of(
                            Column.of("Product", "productId", Show.CODE).to("/console/products/{productId}"),
                            Column.of("Title", "title", Show.TEXT),
                            Column.of("Course", "courseId", Show.CODE),
                            Column.of("Redemption", "redemption", Show.STATE)),
                    false,
                    true)
            .with("define-product");

    static final Listed AGENTS = new Listed(
                    "agents",
                    "Agents",
                    "Who buys for an organization, and on which agreements.",
                    "/v1/agents",
                    Readers.STAFF,
                    List.of(Filter.text("organizationId", "Organization")),
                    List.of(
                            Column.of("Agent", "agentId", Show.CODE).to(SalesLists.AGENT),
                            Column.of("Name", "name", Show.TEXT),
                            Column.of("E-mail", "email", Show.TEXT),
                            ORGANIZATION,
                            Column.of("Status", "status", Show.STATE),
                            Column.of("Agreements", "agreements.*.status", Show.CODE),
                            Column.of("Learner", "learnerId", Show.CODE)),
                    false,
                    true)
            .with("register-agent");

    static final Listed AGREEMENTS = new Listed(
            "agreements",
            "Agreements",
            "The contracts that bulk purchases rest on.",
            "/v1/agreements",
            Readers.BUYERS_TOO,
            List.of(
                    Filter.number("expiringWithinDays", "Ends within days"),
                    Filter.choice("status", "Status", "FILED", "IN_FORCE", "EXPIRED", "REVOKED", "SUPERSEDED"),
                    Filter.text("agentId", "Agent")),
            List.of(
                    Column.of("Agreement", "agreementId", Show.CODE)
                            .to("/console/agents/{agentId}/agreements/{agreementId}"),
                    Column.of("Agent", "agentId", Show.CODE).to(SalesLists.AGENT),
                    Column.of("Kind", "kind", Show.STATE),
                    Column.of("Status", "status", Show.STATE),
                    Column.of("From", "effectiveFrom", Show.TEXT),
                    Column.of("Until", "expiresOn", Show.TEXT),
                    Column.of("Stores", "storeIds", Show.CODE),
                    Column.of("Document", "documentReference", Show.TEXT)),
            false,
            true);

    static final Listed GROUPS = new Listed(
                    "groups",
                    "Groups",
                    "Departments and teams of organizations, and the agents who may give them seats.",
                    "/v1/groups",
                    Readers.BUYERS_TOO,
                    List.of(Filter.text("organizationId", "Organization")),
                    List.of(
                            GROUP,
                            Column.of("Name", "name", Show.TEXT),
                            ORGANIZATION,
                            Column.of("Above", "parentId", Show.CODE).to("/console/groups/{parentId}"),
                            Column.of("Agents", "agents", Show.CODE)),
                    false,
                    true)
            .with("make-group");

    static final List<Listed> ALL = List.of(STORES, PRODUCTS, AGENTS, AGREEMENTS, GROUPS);

    private PeopleLists() {}
}
