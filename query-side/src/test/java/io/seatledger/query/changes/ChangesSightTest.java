package io.seatledger.query.changes;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.query.support.OpenFeed;
import io.seatledger.query.support.QueryServiceForTests;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who sees what in the feed: everything that is not the caller's has "foreign" in it somewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesSightTest {
    private static final OrderPlaced OWN = placed("ord_own", "agent-1", "s-1", 3);
    private static final OrderPlaced GRANTED = ownedBy("g-below", placed("ord_granted", "agent-2", "s-1", 2));
    private static final OrderPlaced FOREIGN = placed("ord_foreign", "agent-foreign", "s-foreign", 4);

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        append(store("s-1"), store("s-foreign"), product("first-aid"), agent("agent-1"), agent("agent-2"));
        append(
                new AgentRegistered("agent-foreign", "per_9", "other", null, NOON),
                agreement("agr-all", List.of()),
                agreement("agr-foreign", List.of("s-foreign")),
                group("g-1", null),
                group("g-below", "g-1"),
                new AgentGrantedOnGroup("g-1", "agent-1", NOON),
                refused("agent-foreign", "s-foreign", RefusalCode.AGREEMENT_REQUIRED));
        append(purchase(OWN));
        append(purchase(GRANTED));
        append(purchase(FOREIGN));
        append(paid(OWN));
        append(paid(FOREIGN));
        append(
                new OrderNoteAdded("ord_own", "key:admin", "internal-foreign words", NoteVisibility.INTERNAL, NOON),
                new OrderNoteAdded("ord_own", "key:admin", "thank you", NoteVisibility.CUSTOMER, NOON),
                new LiveSeatsReduced("agent-foreign", "ord_foreign", 1, "first-aid", 1, NOON),
                new LearnerTookSeat("course-1", "learner-7", "ord_foreign.1.1", NOON));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private void append(LedgerEvent... events) {
        service.log().append(events);
    }

    private static AgreementFiled agreement(String agreementId, List<String> storeIds) {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return new AgreementFiled(
                "agent-2", agreementId, AgreementKind.WHOLESALE, storeIds, "doc", null, from, null, NOON);
    }

    private List<JsonNode> feed(String caller, String query, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Ledger-Position-At-Least";
        all[headers.length + 1] = Long.toString(service.log().head());
        return OpenFeed.whole(service.open(caller, "/v1/changes" + query, all));
    }

    private List<String> told(String caller, String query) {
        return feed(caller, query).stream()
                .map(line ->
                        line.get("type").asString() + ' ' + line.get("stream").asString())
                .toList();
    }

    @Test
    void administrators_auditors_and_backends_of_all_stores_see_everything() {
        int head = (int) service.log().head();
        assertThat(List.of("admin", "auditor", "backend"))
                .allSatisfy(caller -> assertThat(feed(caller, "")).hasSize(head));
    }

    @Test
    void an_agent_sees_its_own_and_what_it_is_granted_and_not_a_byte_of_others() {
        assertThat(feed("agent-1", "").toString()).doesNotContain("foreign");
        assertThat(told("agent-1", ""))
                .containsExactly(
                        "AgentRegistered agent:agent-1",
                        "AgentGrantedOnGroup group:g-1",
                        "OrderPlaced order:ord_own",
                        "SeatsPurchased agent:agent-1",
                        "OrderPlaced order:ord_granted",
                        "SeatsPurchased agent:agent-2",
                        "OrderMarkedPaid order:ord_own",
                        "SeatsReleased order:ord_own",
                        "OrderCompleted order:ord_own",
                        "OrderNoteAdded order:ord_own");
    }

    @Test
    void a_backend_of_some_stores_sees_those_and_what_is_of_no_store_and_not_a_byte_of_others() {
        List<JsonNode> seen = feed("backend-of-s-1", "");
        assertThat(seen.stream().filter(line -> !line.get("stream").asString().equals("agent:agent-foreign")))
                .noneMatch(
                        line -> line.toString().replace("internal-foreign", "").contains("foreign"));
        assertThat(told("backend-of-s-1", ""))
                .contains(
                        "StoreOpened store:s-1",
                        "ProductDefined product:first-aid",
                        "AgentRegistered agent:agent-foreign",
                        "GroupCreated group:g-1",
                        "OrderPlaced order:ord_granted",
                        "OrderNoteAdded order:ord_own")
                .doesNotContain(
                        "StoreOpened store:s-foreign",
                        "PurchaseRefused agent:agent-foreign",
                        "SeatsPurchased agent:agent-foreign",
                        "LiveSeatsReduced agent:agent-foreign",
                        "LearnerTookSeat enrollment:course-1:learner-7");
        assertThat(seen.stream().filter(line -> line.get("type").asString().equals("AgreementFiled")))
                .hasSize(1);
    }

    @Test
    void who_acts_for_an_agent_sees_no_internal_notes() {
        assertThat(feed("backend", "?type=OrderNoteAdded")).hasSize(2);
        assertThat(feed("backend", "?type=OrderNoteAdded", "On-Behalf-Of", "agent:agent-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("thank you"));
    }

    @ParameterizedTest
    @CsvSource({
        "admin,          ?orderId=ord_granted,              2",
        "admin,          ?storeId=s-foreign,                7",
        "admin,          ?agentId=agent-2,                  5",
        "admin,          ?type=StoreOpened,                 2",
        "admin,          ?type=StoreOpened&type=OrderPlaced, 5",
        "admin,          ?organizationId=other,             3",
        "admin,          ?organizationId=acme&type=GroupCreated, 2",
        "backend-of-s-1, ?storeId=s-foreign,                0",
        "backend-of-s-1, ?orderId=ord_foreign,              0",
        "backend-of-s-1, ?storeId=s-1,                      10",
        "agent-1,        ?orderId=ord_foreign,              0",
        "agent-1,        ?agentId=agent-2,                  2",
        "agent-1,        ?storeId=s-foreign,                0",
        "agent-2,        ?orderId=ord_granted,              2",
    })
    void filters_narrow_and_never_widen(String caller, String query, int events) {
        assertThat(feed(caller, query)).hasSize(events);
    }
}
