package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;

/** A wholesale store that sells one course, and an agent who works there; ids are fresh for every shop. */
public final class Shop {
    public final Service service = Service.running();
    public final Caller admin = service.as("admin");
    public final Caller backend = service.as("storeBackend");
    public final Caller lms = service.as("lms");
    public final String store = Service.fresh("store");
    public final String product = Service.fresh("product");
    public final String course = Service.fresh("course");
    public final String agent = Service.fresh("agent");
    public final String learner = Service.fresh("learner");

    private Shop() {}

    /** With an agent on whom no agreement is on file. */
    public static Shop open() {
        Shop shop = new Shop();
        shop.made(shop.admin.put("/v1/stores/" + shop.store, """
                {"name": "Acme", "currency": "USD"}"""));
        shop.policy("{\"saleModel\": \"WHOLESALE\"}");
        shop.made(shop.admin.put(
                "/v1/products/" + shop.product,
                "{\"title\": \"Safety\", \"courseId\": \"%s\", \"redemption\": \"MANUAL\"}".formatted(shop.course)));
        shop.listed("{\"unitPrice\": {\"amountMinor\": 12500, \"currency\": \"USD\"}, \"published\": true}");
        shop.made(shop.admin.put("/v1/agents/" + shop.agent, """
                {"name": "Ada", "email": "ada@example.org", "organizationId": "org-1"}"""));
        return shop;
    }

    /** With an agent who may buy in bulk. */
    public static Shop withAgreement() {
        Shop shop = open();
        shop.agreement("2026-01-01", null);
        return shop;
    }

    public void policy(String change) {
        assertThat(admin.put("/v1/stores/" + store + "/policy", change).status())
                .isEqualTo(200);
    }

    public void listed(String listing) {
        Answer answer = admin.put("/v1/stores/" + store + "/products/" + product, listing);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    public String agreement(String from, String until) {
        Answer filed = admin.post(
                "/v1/agents/" + agent + "/agreements",
                "{\"kind\": \"WHOLESALE\", \"documentReference\": \"DOC\", \"effectiveFrom\": \"%s\"%s}"
                        .formatted(from, until == null ? "" : ", \"expiresOn\": \"" + until + '"'));
        made(filed);
        return filed.json().get("agreementId").asString();
    }

    /** From now on the agent has a learner identity of its own, with an enrollment in the course. */
    public void enrolled(String enrollment) {
        Answer linked = admin.put(
                "/v1/agents/" + agent,
                "{\"name\": \"Ada\", \"email\": \"ada@example.org\", \"organizationId\": \"org-1\", \"learnerId\": \"%s\"}"
                        .formatted(learner));
        assertThat(linked.status()).isEqualTo(200);
        Answer reported = lms.put(
                "/v1/enrollments/" + course + "/" + learner,
                "{\"version\": 1, \"observedAt\": \"2026-06-01T00:00:00Z\", " + enrollment + "}");
        assertThat(reported.status()).as(reported.text()).isEqualTo(200);
    }

    public Answer buy(int quantity) {
        return backend.once().post("/v1/stores/" + store + "/orders", order(quantity));
    }

    public Answer buy(String body) {
        return backend.once().post("/v1/stores/" + store + "/orders", body);
    }

    public String order(int quantity) {
        return order(quantity, "");
    }

    /** A purchase with more fields, each beginning with a comma. */
    public String order(int quantity, String more) {
        return "{\"agentId\": \"%s\", \"lines\": [{\"productId\": \"%s\", \"quantity\": %d}]%s}"
                .formatted(agent, product, quantity, more);
    }

    /** The id of a new order of so many seats. */
    public String ordered(int quantity) {
        Answer placed = buy(quantity);
        made(placed);
        return placed.json().get("orderId").asString();
    }

    public Answer pay(String orderId, String step, String body) {
        return backend.once().post("/v1/orders/" + orderId + "/payment/" + step, body);
    }

    private void made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
