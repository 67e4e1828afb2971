package io.seatledger.console.list;

import io.seatledger.console.frame.Readers;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import java.util.List;

/** What keeps the service going. */
final class OperationLists {
    static final Listed MAILS = new Listed(
                    "mails",
                    "Mail outbox",
                    "Every mail that is sent, waits, or was given up.",
                    "/v1/mails",
                    Readers.MAIL,
                    List.of(
                            Filter.choice("state", "State", "QUEUED", "SENT", "FAILED", "DROPPED"),
                            Filter.text("seatId", "Seat")),
                    List.of(
                            Column.of("Mail", "mailId", Show.CODE),
                            Column.of("State", "state", Show.STATE),
                            Column.of("Seat", "seatId", Show.CODE).to(SalesLists.SEAT),
                            Column.of("Queued", "queuedAt", Show.TIME),
                            Column.of("Sent", "sentAt", Show.TIME),
                            Column.of("Attempts", "attempts", Show.NUMBER),
                            Column.of("Next attempt", "nextAttemptAt", Show.TIME),
                            Column.of("Bounced", "bounced", Show.FLAG),
                            Column.of("Problem", "problem", Show.TEXT)),
                    false,
                    true)
            .each("bounce-mail");

    static final Listed KEYS = new Listed(
                    "api-keys",
                    "API keys",
                    "Who may call the service. Only hashes of keys are kept.",
                    "/v1/api-keys",
                    Readers.ADMIN,
                    List.of(),
                    List.of(
                            Column.of("Key", "keyId", Show.CODE),
                            Column.of("Name", "name", Show.TEXT),
                            Column.of("Role", "role", Show.STATE),
                            Column.of("Stores", "storeIds", Show.CODE),
                            Column.of("Agent", "agentId", Show.CODE).to(SalesLists.AGENT),
                            Column.of("Learner", "learnerId", Show.CODE),
                            Column.of("Made", "createdAt", Show.TIME),
                            Column.of("Ends", "expiresAt", Show.TIME),
                            Column.of("Revoked", "revokedAt", Show.TIME)),
                    false,
                    true)
            .with("make-key")
            .each("revoke-key");

    static final Listed WEBHOOKS = new Listed(
                    "webhooks",
                    "Webhooks",
                    "Where events are sent as they happen.",
                    "/v1/webhooks",
                    Readers.ADMIN,
                    List.of(),
                    List.of(
                            Column.of("Webhook", "webhookId", Show.CODE).to("/console/webhooks/{webhookId}"),
                            Column.of("Name", "name", Show.TEXT),
                            Column.of("State", "state", Show.STATE),
                            Column.of("Address", "url", Show.TEXT),
                            Column.of("Position", "position", Show.NUMBER),
                            Column.of("Behind", "lag", Show.NUMBER),
                            Column.of("Failures", "failures", Show.NUMBER)),
                    false,
                    true)
            .with("make-webhook");

    static final List<Listed> ALL = List.of(MAILS, KEYS, WEBHOOKS);

    private OperationLists() {}
}
