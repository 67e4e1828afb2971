package io.seatledger.platform.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it was sent; numbers stay text, so that nothing hostile is ever computed. */
public sealed interface JsonValue {

    /** What it is, with its article, for messages. */
    String kind();

    /** Members in the order sent; of a name sent twice, the first. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public static final JsonObject EMPTY = new JsonObject(Map.of());

        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** Elements in order. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text, unchecked: it may hold anything that can be escaped. */
    record JsonText(String text) implements JsonValue {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A number in the characters it was sent in. */
    record JsonNumber(String text) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** The literal {@code null}. */
    enum JsonNull implements JsonValue {
        NULL;

        @Override
        public String kind() {
            return "null";
        }
    }
}
