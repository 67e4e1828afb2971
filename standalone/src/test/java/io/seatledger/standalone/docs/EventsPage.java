package io.seatledger.standalone.docs;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.upcast.Upcasters;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the catalogue of events from the records and their javadoc. */
final class EventsPage {
    /** Which account seats leave and which they enter; the order line's first entry comes from nowhere. */
    static final Map<String, String> SEAT_MOVES = Map.ofEntries(
            Map.entry("SeatsPurchased", "– → `PENDING`"),
            Map.entry("SeatsReleased", "`PENDING` → `AVAILABLE`"),
            Map.entry("SeatsVoided", "`PENDING` → `VOIDED`"),
            Map.entry("ReleasedSeatsVoided", "`AVAILABLE` → `VOIDED`"),
            Map.entry("SeatAssigned", "`AVAILABLE` → `ASSIGNED`"),
            Map.entry("SeatsAssigned", "`AVAILABLE` → `ASSIGNED`"),
            Map.entry("SeatUnassigned", "`ASSIGNED` → `AVAILABLE`"),
            Map.entry("SeatTransferred", "`ASSIGNED` → `ASSIGNED`"),
            Map.entry("AssignmentApprovalRequested", "`AVAILABLE` → `APPROVAL_PENDING`"),
            Map.entry("AssignmentApproved", "`APPROVAL_PENDING` → `ASSIGNED`"),
            Map.entry("AssignmentRejected", "`APPROVAL_PENDING` → `AVAILABLE`"),
            Map.entry("AssignmentWithdrawn", "`APPROVAL_PENDING` → `AVAILABLE`"),
            Map.entry("RedemptionLinkSent", "`AVAILABLE` → `AWAITING`"),
            Map.entry("RedemptionLinksSent", "`AVAILABLE` → `AWAITING`"),
            Map.entry("RedemptionLinkCancelled", "`AWAITING` → `AVAILABLE`"),
            Map.entry("RedemptionLinkExpired", "`AWAITING` → `AVAILABLE`"),
            Map.entry("SeatRedeemed", "`AWAITING` → `ASSIGNED`"),
            Map.entry("SeatExpired", "`AVAILABLE` → `EXPIRED`"),
            Map.entry("SeatReinstated", "`EXPIRED` → `AVAILABLE`"),
            Map.entry("EnrollmentGivenUp", "`ASSIGNED` → `AVAILABLE`"),
            Map.entry("ReturnRequested", "`was` → `RETURN_PENDING`"),
            Map.entry("ReturnDenied", "`RETURN_PENDING` → `was`"),
            Map.entry("ReturnWithdrawn", "`RETURN_PENDING` → `was`"),
            Map.entry("SeatsReturned", "`RETURN_PENDING` → `RETURNED`"),
            Map.entry("SeatsReissued", "`RETURNED` → `AVAILABLE`"),
            Map.entry("RedemptionLinkResent", "stay `AWAITING`"),
            Map.entry("RedemptionMailFailed", "do not move"),
            Map.entry("SeatOwnerGroupChanged", "keep their state under another owner group"),
            Map.entry("EnrollmentConfirmed", "stay `ASSIGNED`"),
            Map.entry("EnrollmentFailed", "stay `ASSIGNED`"),
            Map.entry("EnrollmentDropRequested", "stay `ASSIGNED`"),
            Map.entry("EnrollmentDropRefused", "stay `ASSIGNED`"),
            Map.entry("UnassignmentRequested", "stay `ASSIGNED`"),
            Map.entry("UnassignmentRequestClosed", "do not move"));

    private static final String HEAD = """
            # Events

            Every type the ledger knows, generated from the records of `shared-events` and their javadoc; a test compares. After a
            change of a record: `./mvnw -pl standalone -am test -Dtest=EventsPageTest -Dseatledger.write=true -Dsurefire.failIfNoSpecifiedTests=false`.

            An event is stored under its name and revision, never under a class name. Its payload is the exact bytes that are hashed:
            JSON without white space, fields in the order given here, timestamps in UTC with microseconds, absent values as `null`.
            What a released revision looks like is pinned by the files in `platform/src/test/resources/golden`.
            """;

    private final RecordDocs docs = new RecordDocs();
    private final Map<String, Class<?>> values = new TreeMap<>();
    private final StringBuilder page = new StringBuilder(HEAD);

    static String write() {
        return new EventsPage().all();
    }

    private String all() {
        for (Class<? extends LedgerEvent> family : EventCatalogue.FAMILIES) {
            page.append("\n## ")
                    .append(family.getSimpleName().replaceFirst("Event$", ""))
                    .append('\n');
            page.append('\n').append(docs.summary(family)).append('\n');
            Arrays.stream(family.getPermittedSubclasses())
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .forEach(this::event);
        }
        page.append("\n## Values\n\nWhat fields of events are made of.\n");
        Map<String, Class<?>> written = new TreeMap<>();
        while (written.size() < values.size()) {
            Map<String, Class<?>> next = new TreeMap<>(values);
            next.keySet().removeAll(written.keySet());
            next.values().forEach(this::collectParts);
            written.putAll(next);
        }
        written.values().forEach(this::value);
        return page.toString();
    }

    private void event(Class<?> type) {
        page.append("\n### ")
                .append(type.getSimpleName())
                .append("\n\nRevision ")
                .append(Upcasters.RELEASED.revisionOf(type.getSimpleName()));
        String move = SEAT_MOVES.get(type.getSimpleName());
        if (move != null) {
            page.append(". Seats: ").append(move);
        }
        page.append(". ").append(docs.summary(type)).append('\n');
        fields(type);
    }

    private void value(Class<?> type) {
        page.append("\n### ").append(type.getSimpleName()).append('\n');
        String summary = docs.summary(type);
        if (!summary.isEmpty()) {
            page.append('\n').append(summary).append('\n');
        }
        if (type.isEnum()) {
            page.append('\n')
                    .append(Arrays.stream(type.getEnumConstants())
                            .map(constant -> "`" + constant + "`")
                            .collect(Collectors.joining(" · ")))
                    .append('\n');
        } else {
            fields(type);
        }
    }

    private void collectParts(Class<?> type) {
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(part -> typeOf(part.getAnnotatedType()));
        }
    }

    private void fields(Class<?> type) {
        page.append("\n| Field | Type | Meaning |\n|---|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedType annotated = component.getAnnotatedType();
            page.append("| `").append(component.getName()).append("` | ").append(typeOf(annotated));
            page.append(annotated.isAnnotationPresent(Nullable.class) ? " or `null`" : "");
            page.append(" | ").append(docs.component(type, component.getName())).append(" |\n");
        }
    }

    /** The type in the words of JSON; records and enums are noted so that they get a section of their own. */
    private String typeOf(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return arguments.length == 1 ? "list of " + typeOf(arguments[0]) : "object";
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type.isRecord() || type.isEnum()) {
            values.put(type.getSimpleName(), type);
            return "[" + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        return Map.<Class<?>, String>ofEntries(
                        Map.entry(String.class, "text"),
                        Map.entry(Instant.class, "timestamp"),
                        Map.entry(LocalDate.class, "date"),
                        Map.entry(boolean.class, "boolean"),
                        Map.entry(Boolean.class, "boolean"),
                        Map.entry(int.class, "whole number"),
                        Map.entry(Integer.class, "whole number"),
                        Map.entry(long.class, "whole number"),
                        Map.entry(Long.class, "whole number"))
                .get(type);
    }
}
