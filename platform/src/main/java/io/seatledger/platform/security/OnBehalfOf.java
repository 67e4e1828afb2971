package io.seatledger.platform.security;

import io.seatledger.platform.json.MalformedRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The person a machine or staff member acts for. */
public record OnBehalfOf(Kind kind, String id) {
    public static final String HEADER = "On-Behalf-Of";
    private static final Pattern FORM = Pattern.compile("(agent|learner):([A-Za-z0-9][A-Za-z0-9._-]{0,63})");

    /** In which hat the person appears. */
    public enum Kind {
        AGENT,
        LEARNER
    }

    /**
     * Reads the header's value.
     *
     * @throws MalformedRequest when it is anything else than {@code agent:<id>} or {@code learner:<id>}
     */
    public static OnBehalfOf parse(String header) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw new MalformedRequest(
                    "/header/" + HEADER, "must be agent:<agentId> or learner:<learnerId>, with an id of the contract");
        }
        return new OnBehalfOf(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2));
    }

    /** As in the header: {@code agent:ag-1}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ':' + id;
    }
}
