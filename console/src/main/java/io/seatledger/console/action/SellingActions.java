package io.seatledger.console.action;

import static io.seatledger.console.action.Field.Type.INSTANT;
import static io.seatledger.console.action.Field.Type.WHOLE;

import io.seatledger.platform.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** What is asked and tried out before anything is sold. */
final class SellingActions {
    static final List<Action> ALL = List.of(
            Action.post(
                    "tell-demo",
                    "Fill it with a demo",
                    "/v1/sandbox/demo",
                    EnumSet.of(Role.ADMIN),
                    Field.of("events", "About so many events", WHOLE)
                            .hint("25,000 when it is left open; it takes some minutes.")),
            Action.post(
                    "rehearse",
                    "What would have been decided",
                    "/v1/audit/rehearsals",
                    EnumSet.of(Role.ADMIN, Role.AUDITOR),
                    rehearsal()));

    private SellingActions() {}

    private static Field[] rehearsal() {
        return Stream.concat(
                        Stream.of(
                                new Field("storeId", "Store", Field.Type.HIDDEN, true, List.of(), ""),
                                Field.of("from", "Decisions from", INSTANT).hint("A day, or a time."),
                                Field.of("to", "Decisions before", INSTANT).hint("Left open: until now.")),
                        Arrays.stream(PolicyFields.within("policyChanges")))
                .toArray(Field[]::new);
    }
}
