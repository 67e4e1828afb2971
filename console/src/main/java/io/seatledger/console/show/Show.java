package io.seatledger.console.show;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns values of the API into what people read; the same everywhere, in English and UTC. */
public enum Show {
    TEXT {
        @Override
        Cell present(JsonNode value) {
            return Cell.text(value.isArray() ? joined(value) : value.asString());
        }
    },
    CODE {
        @Override
        Cell present(JsonNode value) {
            return new Cell(value.isArray() ? joined(value) : value.asString(), "code", null, null);
        }
    },
    STATE {
        @Override
        Cell present(JsonNode value) {
            return new Cell(words(value.asString()), "state", null, value.asString());
        }
    },
    FLAG {
        @Override
        Cell present(JsonNode value) {
            return Cell.text(value.asBoolean() ? "yes" : "no");
        }
    },
    NUMBER {
        @Override
        Cell present(JsonNode value) {
            return Cell.number(String.format(Locale.ENGLISH, "%,d", value.asLong()), value.asString());
        }
    },
    DECIMAL {
        @Override
        Cell present(JsonNode value) {
            return Cell.number(String.format(Locale.ENGLISH, "%,.1f", value.asDouble()), value.asString());
        }
    },
    PERCENT {
        @Override
        Cell present(JsonNode value) {
            return Cell.number(String.format(Locale.ENGLISH, "%.1f %%", value.asDouble() * 100), value.asString());
        }
    },
    TIME {
        @Override
        Cell present(JsonNode value) {
            try {
                Instant instant = Instant.parse(value.asString());
                return new Cell(MINUTES.format(instant), "time", null, value.asString());
            } catch (DateTimeParseException e) {
                return Cell.text(value.asString());
            }
        }
    },
    MONEY {
        @Override
        Cell present(JsonNode value) {
            if (value.isArray()) {
                String all = value.valueStream().map(each -> money(each)).collect(Collectors.joining(", "));
                return all.isEmpty() ? Cell.NOTHING : Cell.number(all, value.toString());
            }
            return Cell.number(money(value), value.toString());
        }
    };

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    abstract Cell present(JsonNode value);

    /** How a value is shown; a dash for what is not there. */
    public Cell cell(JsonNode value) {
        boolean nothing = value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isEmpty())
                || (value.isArray() && value.isEmpty());
        return nothing ? Cell.NOTHING : present(value);
    }

    /** {@code RETURN_PENDING} as people say it: {@code return pending}. */
    public static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String joined(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String money(JsonNode money) {
        String code = money.path("currency").asString();
        int digits = 2;
        try {
            digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            // A currency that Java does not know is shown in hundredths.
        }
        BigDecimal amount = BigDecimal.valueOf(money.path("amountMinor").asLong(), digits);
        return String.format(Locale.ENGLISH, "%,." + digits + "f %s", amount, code);
    }
}
