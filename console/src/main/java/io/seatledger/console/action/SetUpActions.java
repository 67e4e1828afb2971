package io.seatledger.console.action;

import static io.seatledger.console.action.Field.Type.DATE;
import static io.seatledger.console.action.Field.Type.EMAIL;
import static io.seatledger.console.action.Field.Type.FLAG;
import static io.seatledger.console.action.Field.Type.INSTANT;
import static io.seatledger.console.action.Field.Type.MANY;
import static io.seatledger.console.action.Field.Type.MONEY;
import static io.seatledger.console.action.Field.Type.REMOVABLE;
import static io.seatledger.console.action.Field.Type.WHOLE;

import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.SaleModel;
import io.seatledger.platform.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What admins set up: stores, products, agents, agreements, permits, groups. */
final class SetUpActions {
    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);
    private static final Field[] AGENT = {
        Field.text("{agentId}", "Agent id").must(),
        Field.text("name", "Name").must(),
        Field.of("email", "E-mail", EMAIL).must(),
        Field.text("organizationId", "Organization").must(),
        Field.text("learnerId", "Own learner identity").hint("If the agent also learns here.")
    };

    static final List<Action> ALL = List.of(
            Action.put(
                            "open-store",
                            "Open a store",
                            "/v1/stores/{storeId}",
                            ADMIN,
                            Field.text("{storeId}", "Store id").must(),
                            Field.text("name", "Name").must(),
                            Field.text("currency", "Currency").must().hint("Like USD."),
                            Field.text("subscriptionOrganization", "Subscription organization"))
                    .then("/console/stores/{storeId}"),
            Action.put("change-policy", "Change the policy", "/v1/stores/{storeId}/policy", ADMIN, PolicyFields.all()),
            Action.post("close-store", "Close the store", "/v1/stores/{storeId}/close", ADMIN, Field.reason()),
            Action.put(
                    "define-product",
                    "Define a product",
                    "/v1/products/{productId}",
                    ADMIN,
                    Field.text("{productId}", "Product id").must(),
                    Field.text("title", "Title").must(),
                    Field.text("courseId", "Course").must(),
                    Field.choice("redemption", "Redemption", "MANUAL", "AUTO"),
                    Field.text("subscriptionOrganization", "Subscription organization")),
            Action.put(
                    "list-product",
                    "List a product",
                    "/v1/stores/{storeId}/products/{productId}",
                    ADMIN,
                    Field.text("{productId}", "Product").must(),
                    Field.of("unitPrice", "Price of one seat", MONEY).must().hint("Like 125.00 USD."),
                    Field.of("published", "Published", FLAG).must(),
                    Field.optional("saleModel", "Sells", SaleModel.values()).hint("If not as the store does."),
                    Field.optional("activeEnrollment", "Agent takes the course itself", ActiveEnrollmentRule.values())
                            .hint("If not as the store has it.")),
            Action.delete(
                    "unlist-product",
                    "Take out of the store",
                    "/v1/stores/{storeId}/products/{productId}",
                    ADMIN,
                    Field.text("{productId}", "Product").must()),
            Action.put("register-agent", "Register an agent", "/v1/agents/{agentId}", ADMIN, AGENT)
                    .then("/console/agents/{agentId}"),
            Action.put(
                    "change-agent",
                    "Change its details",
                    "/v1/agents/{agentId}",
                    ADMIN,
                    AGENT[1],
                    AGENT[2],
                    AGENT[3],
                    Field.of("learnerId", "Own learner identity", REMOVABLE)
                            .hint("Empty it and the agent is not linked to a learner any more.")),
            Action.post("suspend-agent", "Suspend", "/v1/agents/{agentId}/suspend", ADMIN, Field.reason()),
            Action.post("reinstate-agent", "Reinstate", "/v1/agents/{agentId}/reinstate", ADMIN, Field.reason()),
            Action.post(
                    "file-agreement",
                    "File an agreement",
                    "/v1/agents/{agentId}/agreements",
                    ADMIN,
                    Field.choice("kind", "Kind", "WHOLESALE", "PURCHASING_AGENT"),
                    Field.text("documentReference", "Document").must().hint("Where the signed paper is."),
                    Field.of("effectiveFrom", "In force from", DATE).must(),
                    Field.of("expiresOn", "Last day", DATE),
                    Field.of("storeIds", "Only for stores", MANY)),
            Action.post(
                    "revoke-agreement",
                    "Revoke",
                    "/v1/agents/{agentId}/agreements/{agreementId}/revoke",
                    ADMIN,
                    Field.reason()),
            Action.post(
                    "permit-repurchase",
                    "Permit a repurchase",
                    "/v1/agents/{agentId}/repurchase-permits",
                    ADMIN,
                    Field.text("courseId", "Course").must(),
                    Field.text("storeId", "Only in store"),
                    Field.of("uses", "Uses", WHOLE),
                    Field.of("expiresAt", "Until", INSTANT).hint("A day, or a time like 2027-01-31T12:00:00Z."),
                    Field.reason()),
            Action.put(
                            "make-group",
                            "Make a group",
                            "/v1/groups/{groupId}",
                            ADMIN,
                            Field.text("{groupId}", "Group id").must(),
                            Field.text("name", "Name").must(),
                            Field.text("shortName", "Short name"),
                            Field.text("organizationId", "Organization").must(),
                            Field.text("parentId", "Above it"))
                    .then("/console/groups/{groupId}"),
            Action.put(
                    "change-group",
                    "Change its details",
                    "/v1/groups/{groupId}",
                    ADMIN,
                    Field.text("name", "Name").must(),
                    Field.text("shortName", "Short name"),
                    Field.text("organizationId", "Organization").must(),
                    Field.text("parentId", "Above it")),
            Action.put(
                    "grant-group",
                    "Let an agent use it",
                    "/v1/groups/{groupId}/agents/{agentId}",
                    ADMIN,
                    Field.text("{agentId}", "Agent").must()),
            Action.delete(
                    "withdraw-group",
                    "Take from an agent",
                    "/v1/groups/{groupId}/agents/{agentId}",
                    ADMIN,
                    Field.text("{agentId}", "Agent").must()));

    private SetUpActions() {}
}
