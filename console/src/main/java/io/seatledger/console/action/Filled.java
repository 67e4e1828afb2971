package io.seatledger.console.action;

import io.seatledger.console.api.ApiRequest;
import io.seatledger.console.show.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the API's request of a form that was filled in; what cannot be read is an error of its field, all of them at once. */
public final class Filled {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern MONEY = Pattern.compile("(\\d{1,13}(?:\\.\\d{1,4})?)\\s*([A-Za-z]{3})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Action action;
    private final UnaryOperator<@Nullable String> input;
    private final ObjectNode body = JSON.createObjectNode();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Problems.Slip> errors = new ArrayList<>();

    private Filled(Action action, UnaryOperator<@Nullable String> input) {
        this.action = action;
        this.input = input;
    }

    /**
     * Reads a form.
     *
     * @param input the text of an input by its name, {@code null} when it was not sent
     * @param key the idempotency key
     */
    public static Filled read(Action action, UnaryOperator<@Nullable String> input, String key) {
        Filled filled = new Filled(action, input);
        if ("POST".equals(action.method())) {
            filled.headers.put("Idempotency-Key", key);
        }
        action.allFields().forEach(filled::take);
        return filled;
    }

    /** What cannot be sent as it is. */
    public List<Problems.Slip> errors() {
        return errors;
    }

    /** The variables of the path. */
    Map<String, String> variables() {
        return variables;
    }

    /** The request, if there are no errors. */
    public ApiRequest request() {
        return new ApiRequest(
                action.method(),
                ApiRequest.path(action.route(), variables, query),
                action.hasBody() ? body.toString() : null,
                headers);
    }

    private void take(Field field) {
        String sent = input.apply(field.input());
        String text = sent == null ? "" : sent.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            if (field.type() == Field.Type.REMOVABLE && sent != null) {
                put(field.name(), JSON.getNodeFactory().nullNode());
            }
            if (field.required()) {
                errors.add(new Problems.Slip(field.label(), "is required"));
            }
            return;
        }
        String name = field.name();
        if (field.inPath()) {
            variables.put(name.substring(1, name.length() - 1), text);
        } else if (name.startsWith("?")) {
            query.put(name.substring(1), text);
        } else {
            JsonNode value = value(field, text);
            if (value != null) {
                put(name, value);
            }
        }
    }

    /** A number in a path is the place in an array. */
    private void put(String path, JsonNode value) {
        int last = path.lastIndexOf('.');
        ObjectNode parent = last < 0
                ? body
                : body.withObject(
                        JsonPointer.compile('/' + path.substring(0, last).replace('.', '/')));
        parent.set(path.substring(last + 1), value);
    }

    private @Nullable JsonNode value(Field field, String text) {
        return switch (field.type()) {
            case WHOLE -> whole(field, text);
            case MONEY -> money(field, text);
            case FLAG -> JSON.getNodeFactory().booleanNode(Boolean.parseBoolean(text));
            case INSTANT -> JSON.getNodeFactory().stringNode(DAY.matcher(text).matches() ? text + "T00:00:00Z" : text);
            case MANY ->
                JSON.valueToTree(Arrays.stream(text.split("[,\\s]+"))
                        .filter(each -> !each.isEmpty())
                        .toList());
            default -> JSON.getNodeFactory().stringNode(text);
        };
    }

    private @Nullable JsonNode whole(Field field, String text) {
        try {
            return JSON.getNodeFactory().numberNode(Long.parseLong(text));
        } catch (NumberFormatException e) {
            errors.add(new Problems.Slip(field.label(), "must be a whole number, like 25"));
            return null;
        }
    }

    private @Nullable JsonNode money(Field field, String text) {
        Matcher matcher = MONEY.matcher(text.replace(",", ""));
        if (matcher.matches()) {
            String code = matcher.group(2).toUpperCase(Locale.ROOT);
            try {
                int digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
                long minor =
                        new BigDecimal(matcher.group(1)).movePointRight(digits).longValueExact();
                return JSON.createObjectNode().put("amountMinor", minor).put("currency", code);
            } catch (IllegalArgumentException | ArithmeticException e) {
                // No such currency, or parts of its smallest coin: said below.
            }
        }
        errors.add(new Problems.Slip(field.label(), "must be an amount with its currency, like 125.00 USD"));
        return null;
    }
}
