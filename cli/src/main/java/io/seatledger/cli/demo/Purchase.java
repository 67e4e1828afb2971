package io.seatledger.cli.demo;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One purchase and what becomes of its seats; the same number always does the same. */
final class Purchase {
    private static final int QUANTITY_MAX = 500;
    private static final int LINKS_MAX = 3;

    private final Sandbox sandbox;
    private final int number;
    private final Random random;

    Purchase(Sandbox sandbox, int number) {
        this.sandbox = sandbox;
        this.number = number;
        this.random = new Random(sandbox.seed() * 1_000_003 + number);
    }

    void run() {
        int agent = number % 9 == 8 ? Sandbox.WITHOUT_AGREEMENT : random.nextInt(Sandbox.WITHOUT_AGREEMENT);
        int course = random.nextInt(Sandbox.PRODUCTS);
        int quantity = (int) Math.max(5, Math.min(20 + random.nextInt(QUANTITY_MAX - 20), sandbox.left() / 2));
        String orderId = order(agent, course, quantity);
        if (orderId.isEmpty() || sandbox.isFull()) {
            return;
        }
        post(
                "storeBackend",
                "/v1/orders/" + orderId + "/payment/mark-paid",
                "{\"reference\": \"cheque " + number + "\"}",
                "payments");
        int assigned = quantity * (5 + random.nextInt(4)) / 10;
        if (sandbox.isFull()) {
            return;
        }
        assign(orderId, assigned);
        if (!sandbox.isFull()) {
            report(sandbox.product(course), assigned);
        }
        if (number % 4 == 0 && !sandbox.isFull()) {
            invite(orderId);
        }
        if (number % 5 == 0 && !sandbox.isFull()) {
            giveBack(orderId, Math.max(1, quantity / 10));
        }
        if (number % 3 == 0 && assigned > 0 && !sandbox.isFull()) {
            post(
                    "storeBackend",
                    "/v1/seats/" + orderId + ".1.1/unassign",
                    "{\"reason\": \"left the company\"}",
                    "unassigned seats");
        }
    }

    private String order(int agent, int course, int quantity) {
        String body = "{\"agentId\": \"" + sandbox.agent(agent) + "\", \"lines\": [{\"productId\": \""
                + sandbox.product(course) + "\", \"quantity\": " + quantity + "}], \"purchaseOrderNumber\": \"PO-"
                + number + "\"}";
        JsonNode order = post("storeBackend", "/v1/stores/" + sandbox.store() + "/orders", body, "orders");
        String orderId = order.path("orderId").asString("");
        if (!orderId.isEmpty()) {
            sandbox.count("seats", quantity);
        }
        return orderId;
    }

    private void assign(String orderId, int howMany) {
        String learners = IntStream.rangeClosed(1, howMany)
                .mapToObj(each -> "{\"learnerId\": \"" + sandbox.learner(number, each) + "\"}")
                .collect(Collectors.joining(","));
        JsonNode batch = post(
                "storeBackend",
                "/v1/orders/" + orderId + "/lines/1/assignments",
                "{\"mode\": \"PER_ROW\", \"learners\": [" + learners + "]}",
                "lists of learners");
        sandbox.count("assigned seats", batch.path("assigned").asLong(0));
    }

    /** The LMS confirms some of the enrollments. */
    private void report(String courseId, int assigned) {
        int howMany = (int) Math.min(assigned / 2, sandbox.left());
        if (howMany == 0) {
            return;
        }
        String rows = IntStream.rangeClosed(1, howMany)
                .mapToObj(
                        each -> "{\"courseId\": \"" + courseId + "\", \"learnerId\": \"" + sandbox.learner(number, each)
                                + "\", \"version\": 1, \"observedAt\": \"2026-01-15T08:00:00Z\", \"phase\": \"NOT_STARTED\"}")
                .collect(Collectors.joining(","));
        JsonNode answer = post("lms", "/v1/enrollments/batch", "{\"rows\": [" + rows + "]}", "reports of the LMS");
        sandbox.count("enrollments reported", answer.path("applied").asLong(0));
    }

    private void invite(String orderId) {
        String recipients = IntStream.rangeClosed(1, LINKS_MAX)
                .mapToObj(each -> "{\"email\": \"" + sandbox.learner(number, 10_000 + each)
                        + "@example.com\", \"givenName\": \"Kim\", \"familyName\": \"Lee " + each + "\"}")
                .collect(Collectors.joining(","));
        post(
                "storeBackend",
                "/v1/orders/" + orderId + "/lines/1/redemption-links",
                "{\"mode\": \"PER_ROW\", \"recipients\": [" + recipients + "]}",
                "lists of invitations");
    }

    private void giveBack(String orderId, int quantity) {
        JsonNode returned = post(
                "storeBackend",
                "/v1/returns",
                "{\"orderId\": \"" + orderId + "\", \"line\": 1, \"quantity\": " + quantity
                        + ", \"reason\": \"fewer people\"}",
                "returns");
        String returnId = returned.path("returnId").asString("");
        if (!returnId.isEmpty()) {
            sandbox.post("admin", "/v1/returns/" + returnId + "/approve", "{}", key("approve"), "approved returns");
            sandbox.post(
                    "admin",
                    "/v1/returns/" + returnId + "/refund-settled",
                    "{\"reference\": \"refund " + number + "\"}",
                    key("settle"),
                    "refunds");
        }
    }

    private JsonNode post(String role, String path, String body, String what) {
        return sandbox.post(role, path, body, key(what.replace(' ', '-')), what);
    }

    private String key(String step) {
        return sandbox.key(number, step);
    }
}
