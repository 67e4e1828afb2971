package io.seatledger.platform.json;

import io.seatledger.platform.json.JsonValue.JsonArray;
import io.seatledger.platform.json.JsonValue.JsonBoolean;
import io.seatledger.platform.json.JsonValue.JsonNull;
import io.seatledger.platform.json.JsonValue.JsonNumber;
import io.seatledger.platform.json.JsonValue.JsonObject;
import io.seatledger.platform.json.JsonValue.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** One text per meaning: members sorted by name, no space, one way to escape; for fingerprints of requests. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** SHA-256 of the canonical text, 32 bytes. */
    public static byte[] digest(JsonValue value) {
        return sha256(text(value).getBytes(StandardCharsets.UTF_16BE));
    }

    /** SHA-256 of one tree per named part of a request, such as its path, whom it is for, and its body. */
    public static byte[] digest(Map<String, JsonValue> parts) {
        return digest(new JsonObject(parts));
    }

    public static String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            char separator = '{';
            for (Map.Entry<String, JsonValue> member : new TreeMap<>(object.members()).entrySet()) {
                quoted(member.getKey(), out.append(separator));
                write(member.getValue(), out.append(':'));
                separator = ',';
            }
            out.append(object.members().isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            out.append('[');
            for (int i = 0; i < array.elements().size(); i++) {
                write(array.elements().get(i), i == 0 ? out : out.append(','));
            }
            out.append(']');
        } else if (value instanceof JsonText text) {
            quoted(text.text(), out);
        } else if (value instanceof JsonNumber number) {
            out.append(number.text());
        } else if (value instanceof JsonBoolean bool) {
            out.append(bool.value());
        } else if (value == JsonNull.NULL) {
            out.append("null");
        }
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
