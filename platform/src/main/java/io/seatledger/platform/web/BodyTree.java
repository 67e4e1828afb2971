package io.seatledger.platform.web;

import io.seatledger.platform.json.JsonValue;
import io.seatledger.platform.json.JsonValue.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The body of the request as it was sent, for fingerprints. */
public final class BodyTree {
    private static final String ATTRIBUTE = BodyTree.class.getName();

    private BodyTree() {}

    /** The tree that the body's record was read from; the empty object when none was. */
    public static JsonValue of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof JsonValue tree ? tree : JsonObject.EMPTY;
    }

    static void remember(JsonValue tree) {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        if (attributes != null) {
            attributes.setAttribute(ATTRIBUTE, tree, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
