package io.seatledger.console.action;

import static io.seatledger.console.action.Field.Type.INSTANT;
import static io.seatledger.console.action.Field.Type.MANY;
import static io.seatledger.console.action.Field.Type.WHOLE;

import io.seatledger.platform.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What keeps the service going. */
final class OperationActions {
    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);
    private static final Set<Role> OPERATORS = EnumSet.of(Role.ADMIN, Role.OPERATOR);
    private static final String LETTER = "/v1/ops/dead-letters/{projection}/{sequenceId}/";

    static final List<Action> ALL = List.of(
            Action.post("rebuild", "Rebuild beside and swap", "/v1/ops/projections/{name}/rebuild", OPERATORS),
            Action.post("retry-letter", "Try again", LETTER + "retry", OPERATORS),
            Action.post("discard-letter", "Give up the first event", LETTER + "discard", OPERATORS),
            Action.post(
                    "bounce-mail",
                    "Mail came back",
                    "/v1/mails/{mailId}/bounce",
                    EnumSet.of(Role.ADMIN, Role.STORE_BACKEND),
                    Field.reason()),
            Action.post(
                            "make-key",
                            "Make a key",
                            "/v1/api-keys",
                            ADMIN,
                            Field.text("name", "Name").must().hint("What it is for."),
                            Field.choice(
                                    "role",
                                    "Role",
                                    Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new)),
                            Field.of("storeIds", "Only stores", MANY).hint("Of a store backend."),
                            Field.text("agentId", "Agent").hint("Of the role agent."),
                            Field.text("learnerId", "Learner").hint("Of the role learner."),
                            Field.of("expiresAt", "Until", INSTANT))
                    .show(),
            Action.delete("revoke-key", "Revoke", "/v1/api-keys/{keyId}", ADMIN),
            Action.post("pause-webhook", "Pause", "/v1/webhooks/{webhookId}/pause", ADMIN),
            Action.post("resume-webhook", "Resume", "/v1/webhooks/{webhookId}/resume", ADMIN),
            Action.post(
                    "replay-webhook",
                    "Send again from a position",
                    "/v1/webhooks/{webhookId}/replay",
                    ADMIN,
                    Field.of("from", "Position", WHOLE).must()),
            Action.post("rotate-webhook", "New secret", "/v1/webhooks/{webhookId}/rotate-secret", ADMIN)
                    .show(),
            Action.delete("remove-webhook", "Remove", "/v1/webhooks/{webhookId}", ADMIN),
            Action.post(
                            "make-webhook",
                            "Make a webhook",
                            "/v1/webhooks",
                            ADMIN,
                            Field.text("name", "Name").must(),
                            Field.text("url", "Address").must().hint("https, of a public host."),
                            Field.of("types", "Only events of types", MANY),
                            Field.of("storeIds", "Only stores", MANY),
                            Field.text("organizationId", "Only the organization"))
                    .show(),
            Action.post(
                            "erase-person",
                            "Erase the person",
                            "/v1/persons/{ref}/erase",
                            ADMIN,
                            Field.text("{ref}", "Person").must().hint("psn_…, as it stands in events."),
                            Field.reason())
                    .show());

    private OperationActions() {}
}
