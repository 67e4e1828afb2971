package io.seatledger.console.action;

import static io.seatledger.console.action.Field.Type.MANY;
import static io.seatledger.console.action.Field.Type.WHOLE;

import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.SeatRelease;
import java.util.Arrays;
import java.util.List;

/** The settings of a store; what is left alone stays. */
public final class PolicyFields {
    private static final Field[] ALL = {
        Field.optional("saleModel", "Sells", SaleModel.values()),
        Field.of("acceptedAgreements", "Accepted agreements", MANY).hint("WHOLESALE, PURCHASING_AGENT"),
        Field.optional("activeEnrollment", "Agent takes the course itself", ActiveEnrollmentRule.values()),
        flag("repurchase.failed", "Repurchase after failing"),
        flag("repurchase.passed", "Repurchase after passing"),
        Field.optional("identitySeparation", "Buying for oneself", IdentitySeparation.values()),
        flag("groupRequired", "A group is required"),
        Field.of("maxQuantity", "Most seats at once", WHOLE),
        Field.optional("releaseSeatsOn", "Seats are released when", SeatRelease.values()),
        Field.optional("agentUnassign", "Agents unassign", AgentUnassign.values()),
        flag("returns.allowed", "Returns"),
        Field.of("returns.windowDays", "Returns within days", WHOLE),
        Field.of("redemptionLink.ttlDays", "Links live for days", WHOLE),
        Field.of("redemptionLink.resendIntervalSeconds", "Seconds between sendings", WHOLE),
        Field.of("redemptionLink.maxResends", "Sendings again at most", WHOLE)
    };

    private PolicyFields() {}

    /** All of them, empty. */
    public static Field[] all() {
        return Arrays.copyOf(ALL, ALL.length);
    }

    /** All of them, as members of a member of the body. */
    public static Field[] within(String member) {
        return Arrays.stream(ALL)
                .map(field -> new Field(
                        member + '.' + field.name(),
                        field.label(),
                        field.type(),
                        field.required(),
                        field.choices(),
                        field.hint()))
                .toArray(Field[]::new);
    }

    private static Field flag(String name, String label) {
        return new Field(name, label, Field.Type.FLAG, false, List.of("", "true", "false"), "");
    }
}
