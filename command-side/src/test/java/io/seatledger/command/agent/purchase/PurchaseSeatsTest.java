package io.seatledger.command.agent.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRICE_MINOR;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.active;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeClosed;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.domain.Facts.suspended;
import static io.seatledger.domain.Facts.wholesale;
import static io.seatledger.events.value.RefusalCode.ACTIVE_ENROLLMENT;
import static io.seatledger.events.value.RefusalCode.AGENT_SUSPENDED;
import static io.seatledger.events.value.RefusalCode.AGENT_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_REQUIRED;
import static io.seatledger.events.value.RefusalCode.GROUP_UNKNOWN;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.PRODUCT_NOT_SOLD_HERE;
import static io.seatledger.events.value.RefusalCode.QUANTITY_OUT_OF_RANGE;
import static io.seatledger.events.value.RefusalCode.SALE_MODEL_RETAIL;
import static io.seatledger.events.value.RefusalCode.STORE_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.agent.Agent;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OrderState;
import io.seatledger.domain.Policies;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SeatRelease;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseSeatsTest {
    private final CommandFixture<Agent> agent = CommandFixture.of(Agent.class, "agent:agent-7");

    private static final Basis BASIS =
            new Basis(2, "agr-1", null, null, List.of(new Basis.LineBasis(1, PRODUCT, COURSE, null, null)));

    private CommandFixture<Agent> wholesaleWithTeam() {
        return agent.given(storeOpened(), wholesale(), productDefined(), listed(), agentRegistered(), agreement())
                .given(group("team", null), granted("team"));
    }

    private static OrderPlaced placedForTeam() {
        return new OrderPlaced(
                "ord_1",
                STORE,
                AGENT,
                ORGANIZATION,
                "key:backend",
                "team",
                Purpose.FOR_OTHERS,
                "PO-9",
                "training",
                LocalDate.parse("2027-01-01"),
                true,
                2,
                "agr-1",
                SeatRelease.PAID,
                "USD",
                25 * PRICE_MINOR,
                List.of(new OrderLine(1, PRODUCT, COURSE, 25, PRICE_MINOR, 25 * PRICE_MINOR, Redemption.MANUAL, null)),
                BASIS,
                List.of(),
                JUNE);
    }

    @Test
    void R22_the_order_keeps_all_it_was_placed_with() {
        wholesaleWithTeam()
                .when(Shop.command(Buying.seats(25).forGroup("team")))
                .recordsElsewhere(placedForTeam())
                .records(new SeatsPurchased(
                        AGENT,
                        "ord_1",
                        STORE,
                        1,
                        PRODUCT,
                        COURSE,
                        1,
                        25,
                        PRICE_MINOR,
                        25 * PRICE_MINOR,
                        "USD",
                        ORGANIZATION,
                        "team",
                        "agr-1",
                        2,
                        JUNE));
    }

    @Test
    void the_caller_learns_the_order_and_its_seats() {
        wholesaleWithTeam()
                .when(Shop.command(Buying.seats(25).forGroup("team")))
                .accepted(result -> assertThat(result)
                        .isEqualTo(new PlacedOrder(
                                "ord_1",
                                OrderStatus.PENDING,
                                PaymentStatus.PENDING,
                                new Money(312_500, "USD"),
                                List.of(new PlacedOrder.PlacedLine(1, PRODUCT, 25, "ord_1.1.1", "ord_1.1.25")),
                                true,
                                BASIS,
                                List.of(),
                                OrderState.EMPTY.evolve(placedForTeam()))));
    }

    @Test
    void a_refused_purchase_is_recorded_with_all_reasons_also_for_an_unknown_agent() {
        agent.given(storeOpened(), productDefined(), listed());

        agent.when(Shop.command(Buying.seats(2)))
                .recordsElsewhere()
                .refused(AGENT_UNKNOWN, AGREEMENT_REQUIRED, SALE_MODEL_RETAIL);
    }

    @Test
    void a_refusal_keeps_what_was_asked_and_what_was_known() {
        Shop shop = Shop.retail().with(agentLinked(), active());

        assertThat(shop.buy(Buying.seats(1).forSelf()).events()).singleElement().satisfies(event -> {
            PurchaseRefused refused = (PurchaseRefused) event;
            assertThat(refused.stream()).isEqualTo("agent:agent-7");
            assertThat(refused.lines()).containsExactly(new RequestedLine(1, PRODUCT, 1));
            assertThat(refused.purpose()).isEqualTo(Purpose.FOR_SELF);
            assertThat(refused.reasons()).extracting(Reason::code).containsExactly(ACTIVE_ENROLLMENT);
            assertThat(refused.warnings()).extracting(Reason::code).containsExactly(IDENTITY_NOT_SEPARATED);
            assertThat(refused.basis().enrollment().active()).isTrue();
            assertThat(refused.occurredAt()).isEqualTo(JUNE);
        });
    }

    @Test
    void an_unknown_store_is_missing_and_nothing_is_recorded() {
        agent.given(agentRegistered())
                .when(Shop.command(Buying.seats(1)))
                .recordsNothing()
                .missing("STORE_NOT_FOUND");
    }

    @Test
    void all_reasons_come_at_once_in_order_of_code_then_line() {
        Shop shop = Shop.retail()
                .with(
                        policy(new PolicyChange(
                                null, null, null, null, IdentitySeparation.FORBID, null, 5, null, null, null, null)),
                        agentLinked(),
                        suspended(),
                        active(),
                        storeClosed());

        Decision<PlacedOrder> decision = shop.buy(Buying.lines(
                        new RequestedLine(1, PRODUCT, 6),
                        new RequestedLine(2, "unheard-of", 0),
                        new RequestedLine(3, PRODUCT, 1))
                .forGroup("nowhere")
                .forSelf());

        assertThat(((Decision.Refused<PlacedOrder>) decision).reasons())
                .extracting(Reason::code, Reason::line)
                .containsExactly(
                        tuple(STORE_CLOSED, null),
                        tuple(PRODUCT_NOT_SOLD_HERE, 2),
                        tuple(QUANTITY_OUT_OF_RANGE, 1),
                        tuple(QUANTITY_OUT_OF_RANGE, 2),
                        tuple(AGENT_SUSPENDED, null),
                        tuple(AGREEMENT_REQUIRED, null),
                        tuple(SALE_MODEL_RETAIL, 1),
                        tuple(SALE_MODEL_RETAIL, 3),
                        tuple(GROUP_UNKNOWN, null),
                        tuple(ACTIVE_ENROLLMENT, 1),
                        tuple(ACTIVE_ENROLLMENT, 3),
                        tuple(IDENTITY_NOT_SEPARATED, null));
    }

    @Test
    void R21_each_line_follows_its_product_and_listing() {
        Shop shop = Shop.wholesale()
                .with(
                        new ProductDefined(
                                "first-aid", "First aid", "course-2", Redemption.AUTO, "org-default", LONG_AGO),
                        listed("first-aid", new Listing(10, "USD", true, null, null, null, null)),
                        new ProductDefined("drill", "Drill", "course-3", Redemption.AUTO, "org-default", LONG_AGO),
                        listed("drill", new Listing(0, "USD", true, null, null, Redemption.MANUAL, "org-store")));

        shop.buy(Buying.lines(
                new RequestedLine(1, PRODUCT, 2),
                new RequestedLine(2, "first-aid", 3),
                new RequestedLine(3, "drill", 4)));

        assertThat(shop.order("ord_1").placed().lines())
                .containsExactly(
                        new OrderLine(1, PRODUCT, COURSE, 2, PRICE_MINOR, 2 * PRICE_MINOR, Redemption.MANUAL, null),
                        new OrderLine(2, "first-aid", "course-2", 3, 10, 30, Redemption.AUTO, "org-default"),
                        new OrderLine(3, "drill", "course-3", 4, 0, 0, Redemption.MANUAL, "org-store"));
        assertThat(shop.order("ord_1").placed().totalMinor()).isEqualTo(2 * PRICE_MINOR + 30);
    }

    @Test
    void R23_a_free_order_is_paid_released_and_complete_at_once() {
        Shop shop = Shop.retail().with(listed(PRODUCT, new Listing(0, "USD", true, null, null, null, null)));

        Decision<PlacedOrder> decision = shop.buy(Buying.seats(1));

        assertThat(decision.events())
                .extracting(Object::getClass)
                .containsExactly(OrderPlaced.class, SeatsPurchased.class, SeatsReleased.class, OrderCompleted.class);
        PlacedOrder placed = ((Decision.Accepted<PlacedOrder>) decision).result();
        assertThat(placed.status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(placed.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void R23_a_store_may_release_when_the_order_is_placed() {
        Shop shop = Shop.retail().with(policy(Policies.releaseSeatsOn(SeatRelease.PLACED)), agreement());

        assertThat(shop.buy(Buying.seats(3)).events()).containsSequence(new SeatsReleased("ord_1", 1, 1, 3, JUNE));
        assertThat(shop.order("ord_1").status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void an_order_has_1_to_200_lines() {
        List<RequestedLine> none = List.of();
        List<RequestedLine> tooMany = Collections.nCopies(201, new RequestedLine(1, PRODUCT, 1));

        assertThatThrownBy(() -> purchase(none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> purchase(tooMany)).isInstanceOf(IllegalArgumentException.class);
        assertThat(purchase(tooMany.subList(0, 200)).lines()).hasSize(200);
    }

    private static PurchaseSeats purchase(List<RequestedLine> lines) {
        return new PurchaseSeats(
                "ord_1", STORE, AGENT, lines, null, Purpose.FOR_OTHERS, null, null, null, "key:backend", null, JUNE);
    }
}
