package io.seatledger.console.show;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Addresses with <code>{names}</code> to be filled in. */
public final class Link {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z.]+)}");

    private Link() {}

    /** The template with every name replaced by its value, encoded. */
    public static String of(String template, UnaryOperator<String> values) {
        return NAME.matcher(template)
                .replaceAll(name ->
                        Matcher.quoteReplacement(UriUtils.encode(values.apply(name.group(1)), StandardCharsets.UTF_8)));
    }
}
