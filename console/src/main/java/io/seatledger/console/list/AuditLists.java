package io.seatledger.console.list;

import io.seatledger.console.frame.Readers;
import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import java.util.List;

/** What auditors look through. */
final class AuditLists {
    static final Listed EVENTS = new Listed(
            "events",
            "Events",
            "The log itself, in order. Everything else on these pages is made of it.",
            "/v1/audit/events",
            Readers.AUDITORS,
            List.of(
                    Filter.number("after", "After position"),
                    Filter.text("type", "Type"),
                    Filter.text("aggregate", "Stream"),
                    Filter.text("agentId", "Agent"),
                    Filter.text("actor", "By, or for"),
                    Filter.text("correlationId", "Request"),
                    Filter.from("from", "Recorded from"),
                    Filter.from("to", "Recorded before")),
            List.of(
                    Column.of("Position", "position", Show.CODE).to("/console/events/{position}"),
                    Column.of("Recorded", "recordedAt", Show.TIME),
                    Column.of("Type", "type", Show.CODE).to("/console/events?type={value}"),
                    Column.of("Stream", "stream", Show.CODE).to("/console/events?aggregate={value}"),
                    Column.of("By", "metadata.by", Show.CODE).to("/console/events?actor={value}"),
                    Column.of("For", "metadata.onBehalfOf", Show.CODE).to("/console/events?actor={value}"),
                    Column.of("Why", "metadata.reason", Show.TEXT),
                    Column.of("Request", "metadata.correlationId", Show.CODE)
                            .to("/console/events?correlationId={value}")),
            false,
            true);

    static final Listed CHECKPOINTS = new Listed(
            "checkpoints",
            "Checkpoints",
            "Signed heads of the log: what was there then can never be changed unnoticed.",
            "/v1/audit/checkpoints",
            Readers.AUDITORS,
            List.of(),
            List.of(
                    Column.of("Events", "size", Show.NUMBER),
                    Column.of("Signed", "signedAt", Show.TIME),
                    Column.of("Root hash", "rootHash", Show.CODE)),
            false,
            true);

    static final Listed NAMES_SHOWN = new Listed(
            "names-shown",
            "Names shown",
            "Who was shown whose name or address, when and why.",
            "/v1/audit/personal-data-reads",
            Readers.AUDITORS,
            List.of(
                    Filter.text("by", "Shown to"),
                    Filter.text("subject", "Whose"),
                    Filter.from("from", "From"),
                    Filter.from("to", "Before")),
            List.of(
                    Column.of("At", "at", Show.TIME),
                    Column.of("Shown to", "by", Show.CODE),
                    Column.of("Role", "role", Show.STATE),
                    Column.of("Why", "reason", Show.TEXT),
                    Column.of("Where", "route", Show.CODE),
                    Column.of("Whose", "subjects", Show.CODE)),
            false,
            true);

    static final Listed SEPARATION = new Listed(
            "identity-separation",
            "Identity separation",
            "Agents whose own learner identity touches what they buy.",
            "/v1/audit/identity-separation",
            Readers.AUDITORS,
            List.of(
                    Filter.text("organizationId", "Organization"),
                    Filter.choice("separated", "Separated", "true", "false")),
            List.of(
                    Column.of("Agent", "agentId", Show.CODE).to(SalesLists.AGENT),
                    Column.of("Organization", "organizationId", Show.CODE),
                    Column.of("Learner", "learnerId", Show.CODE),
                    Column.of("Separated", "separated", Show.FLAG),
                    Column.of("Own orders", "ownOrders", Show.NUMBER),
                    Column.of("Own seats", "ownSeats", Show.NUMBER),
                    Column.of("Warned", "warned", Show.NUMBER),
                    Column.of("Refused", "refused", Show.NUMBER)),
            false,
            true);

    static final List<Listed> ALL = List.of(EVENTS, CHECKPOINTS, NAMES_SHOWN, SEPARATION);

    private AuditLists() {}
}
