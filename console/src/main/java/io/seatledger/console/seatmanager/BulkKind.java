package io.seatledger.console.seatmanager;

/** What a list is for. */
enum BulkKind {
    ASSIGN("Assign learners", "/v1/orders/{orderId}/lines/{line}/assignments", "learners"),
    SEND_LINKS("Send links", "/v1/orders/{orderId}/lines/{line}/redemption-links", "recipients");

    private final String label;
    private final String route;
    private final String member;

    BulkKind(String label, String route, String member) {
        this.label = label;
        this.route = route;
        this.member = member;
    }

    public String label() {
        return label;
    }

    String route() {
        return route;
    }

    /** The name of the list in the body. */
    String member() {
        return member;
    }
}
