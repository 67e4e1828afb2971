package io.seatledger.events;

/** Names of streams: {@code <kind>:<id>}. A colon never occurs in an id, so names of two kinds cannot collide. */
public final class Streams {
    public static final String STORE = "store";
    public static final String PRODUCT = "product";
    public static final String AGENT = "agent";
    public static final String GROUP = "group";
    public static final String ENROLLMENT = "enrollment";
    public static final String ORDER = "order";
    public static final String SEAT_POOL = "seatpool";
    public static final String REQUEST = "request";
    public static final String RETURN = "return";
    public static final String BATCH = "batch";
    public static final String PERSON = "person";

    private Streams() {}

    public static String store(String storeId) {
        return STORE + ':' + storeId;
    }

    public static String product(String productId) {
        return PRODUCT + ':' + productId;
    }

    public static String agent(String agentId) {
        return AGENT + ':' + agentId;
    }

    public static String group(String groupId) {
        return GROUP + ':' + groupId;
    }

    /** One learner in one course: two commands can never give one learner two seats of a course. */
    public static String enrollment(String courseId, String learnerId) {
        return ENROLLMENT + ':' + courseId + ':' + learnerId;
    }

    public static String order(String orderId) {
        return ORDER + ':' + orderId;
    }

    /** Up to 1,000 consecutive seats of a line: what happens to one pool does not wait for another. */
    public static String seatPool(String orderId, int line, int pool) {
        return SEAT_POOL + ':' + orderId + ':' + line + ':' + pool;
    }

    public static String request(String requestId) {
        return REQUEST + ':' + requestId;
    }

    public static String returned(String returnId) {
        return RETURN + ':' + returnId;
    }

    public static String batch(String batchId) {
        return BATCH + ':' + batchId;
    }

    public static String person(String personRef) {
        return PERSON + ':' + personRef;
    }

    /** The kind of a stream, the part before its first colon. */
    public static String kindOf(String stream) {
        return stream.substring(0, stream.indexOf(':'));
    }
}
