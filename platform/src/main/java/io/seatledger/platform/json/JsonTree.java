package io.seatledger.platform.json;

import io.seatledger.platform.json.JsonValue.JsonArray;
import io.seatledger.platform.json.JsonValue.JsonBoolean;
import io.seatledger.platform.json.JsonValue.JsonNull;
import io.seatledger.platform.json.JsonValue.JsonNumber;
import io.seatledger.platform.json.JsonValue.JsonObject;
import io.seatledger.platform.json.JsonValue.JsonText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Builds the tree of one body token by token, within fixed bounds, and notes every duplicate field. */
final class JsonTree {
    static final int DEPTH_MAX = 32;
    static final int NUMBER_LENGTH_MAX = 1_000;
    static final int TEXT_LENGTH_MAX = 100_000;
    static final int NAME_LENGTH_MAX = 1_000;
    /** 10,000 rows of 20 fields, and some room. */
    static final long TOKENS_MAX = 500_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_LENGTH_MAX)
                    .maxStringLength(TEXT_LENGTH_MAX)
                    .maxNameLength(NAME_LENGTH_MAX)
                    .maxTokenCount(TOKENS_MAX)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<FieldError> duplicates = new ArrayList<>();

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What a body holds.
     *
     * @param duplicates fields that were sent more than once
     */
    record Document(JsonValue root, List<FieldError> duplicates) {}

    /**
     * Reads one JSON text.
     *
     *
     * @throws MalformedRequest when it is none, with one error that says why
     */
    static Document read(byte[] body) {
        String text = utf8(body);
        if (text.isBlank()) {
            throw new MalformedRequest("", "The body is empty; send a JSON object.");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(parser).document();
        } catch (StreamConstraintsException e) {
            throw new MalformedRequest("", tooBig(e));
        } catch (JacksonException e) {
            throw new MalformedRequest("", "The body is not valid JSON" + place(e) + ".");
        }
    }

    private Document document() {
        JsonValue root = value(parser.nextToken(), "");
        if (parser.nextToken() != null) {
            throw new MalformedRequest("", "Something follows the JSON value; send exactly one.");
        }
        return new Document(root, List.copyOf(duplicates));
    }

    private JsonValue value(JsonToken token, String pointer) {
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> new JsonText(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            default -> JsonNull.NULL;
        };
    }

    private JsonObject object(String pointer) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String at = FieldError.child(pointer, name);
            JsonValue member = value(parser.nextToken(), at);
            if (members.putIfAbsent(name, member) != null) {
                duplicates.add(new FieldError(at, "is there more than once; send each field once"));
            }
        }
        return new JsonObject(members);
    }

    private JsonArray array(String pointer) {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, FieldError.child(pointer, elements.size())));
        }
        return new JsonArray(elements);
    }

    /** Decoded by us, for Jackson would guess UTF-16 and UTF-32 and lets some broken sequences through. */
    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("", "The body is not valid UTF-8.");
        }
    }

    private static String tooBig(StreamConstraintsException e) {
        return "The body breaks a limit" + place(e) + ": nesting up to " + DEPTH_MAX + " levels, numbers up to "
                + NUMBER_LENGTH_MAX + " digits, texts up to " + TEXT_LENGTH_MAX + " characters, up to " + TOKENS_MAX
                + " values in all.";
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
