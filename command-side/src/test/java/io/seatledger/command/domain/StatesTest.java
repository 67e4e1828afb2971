package io.seatledger.command.domain;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static io.seatledger.domain.Facts.active;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.permit;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.events.value.EnrollmentPhase.FINISHED;
import static io.seatledger.events.value.EnrollmentResult.PASSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.agent.Agent;
import io.seatledger.command.agent.purchase.Shop;
import io.seatledger.command.config.StreamKinds;
import io.seatledger.command.group.Group;
import io.seatledger.command.order.Order;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.product.Product;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.store.Store;
import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.domain.group.GroupState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.product.ProductChanged;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.product.ProductEvent;
import io.seatledger.events.returns.ReturnApproved;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.returns.ReturnRefundFailed;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.ReturnedEnrollment;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class StatesTest {
    private static final JsonMapper SNAPSHOTS = JsonMapper.builder().build();

    static Stream<StreamKind<?>> kinds() {
        return StreamKinds.ALL.stream();
    }

    /** A state with something in every field, by the fold of its events. */
    static Stream<StreamState<?>> lived() {
        return Stream.of(
                StoreState.EMPTY
                        .evolve(storeOpened())
                        .evolve(listed(
                                PRODUCT,
                                new Listing(
                                        1,
                                        "USD",
                                        true,
                                        SaleModel.RETAIL,
                                        ActiveEnrollmentRule.WARN,
                                        Redemption.AUTO,
                                        "org"))),
                ProductState.EMPTY.evolve(productDefined()),
                agent(),
                GroupState.EMPTY.evolve(group("team", "root")).evolve(granted("team")),
                EnrollmentState.EMPTY.evolve(enrollment(FINISHED, PASSING, JULY)),
                order(),
                returned());
    }

    private static AgentState agent() {
        return AgentState.EMPTY
                .evolve(agentLinked())
                .evolve(agreement("agr-1", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")))
                .evolve(permit("per_1", COURSE, STORE, JULY, 3))
                .evolve(new SeatsPurchased(
                        AGENT,
                        "ord_0",
                        STORE,
                        1,
                        PRODUCT,
                        COURSE,
                        1,
                        9,
                        1,
                        9,
                        "USD",
                        ORGANIZATION,
                        null,
                        null,
                        1,
                        LONG_AGO));
    }

    private static ReturnState returned() {
        return ReturnState.EMPTY
                .evolve(new ReturnOpened(
                        "ret_1",
                        "ord_1",
                        STORE,
                        AGENT,
                        List.of(new SeatSpan(1, 2, 3, SeatState.AWAITING)),
                        200,
                        "USD",
                        "too many",
                        "agent:" + AGENT,
                        JUNE))
                .evolve(new ReturnApproved(
                        "ret_1", 200, "USD", Disposition.RETIRE, ReturnedEnrollment.EXPIRE, "key:admin", "fine", JUNE))
                .evolve(new ReturnRefundFailed("ret_1", "re-1", "card closed", JUNE));
    }

    private static OrderState order() {
        Shop shop = Shop.wholesale().with(agentLinked(), active(), permit("per_1", null, null));
        shop.buy(Buying.seats(3).forSelf());
        return shop.order("ord_1")
                .evolve(new PaymentFailed("ord_1", "pay-0", "declined", JUNE))
                .evolve(new PaymentAuthorized("ord_1", "pay-1", 3, "USD", JUNE))
                .evolve(new SeatsReleased("ord_1", 1, 1, 3, JUNE));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_state_knows_no_event_of_another_stream(StreamKind<?> kind) {
        LedgerEvent foreign = kind.name().equals(Streams.PRODUCT) ? storeOpened() : productDefined();

        assertThatThrownBy(() -> kind.empty().evolve(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(foreign.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_names_its_streams(StreamKind<?> kind) {
        assertThat(kind.stream("x")).isEqualTo(kind.name() + ":x");
        assertThat(kind.empty()).isInstanceOf(kind.type());
    }

    @ParameterizedTest
    @MethodSource("lived")
    void a_state_survives_being_snapshotted(StreamState<?> state) {
        assertThat(SNAPSHOTS.readValue(SNAPSHOTS.writeValueAsBytes(state), state.getClass()))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_empty_state_survives_being_snapshotted(StreamKind<?> kind) {
        assertThat(SNAPSHOTS.readValue(SNAPSHOTS.writeValueAsBytes(kind.empty()), kind.type()))
                .isEqualTo(kind.empty());
    }

    @Test
    void a_fold_that_forgets_an_event_cannot_be_made() {
        Fold.Steps<String> steps = Fold.<String>over(ProductEvent.class).ignore(ProductDefined.class);

        assertThatThrownBy(steps::complete).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_fold_of_foreign_events_cannot_be_made() {
        Fold.Steps<String> steps = Fold.<String>over(ProductEvent.class)
                .ignore(ProductDefined.class)
                .ignore(ProductChanged.class)
                .ignore(StoreOpened.class);

        assertThatThrownBy(steps::complete).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_aggregate_is_made_of_its_name_and_its_state() {
        Store store = Store.of("store:x", StoreState.EMPTY);
        Product product = Product.of("product:x", ProductState.EMPTY);
        Agent agent = Agent.of("agent:x", AgentState.EMPTY);
        Group group = Group.of("group:x", GroupState.EMPTY);
        Order order = Order.of("order:x", OrderState.EMPTY);

        assertThat(List.of(store.stream(), product.stream(), agent.stream(), group.stream(), order.stream()))
                .containsExactly("store:x", "product:x", "agent:x", "group:x", "order:x");
        assertThat(List.<StreamState<?>>of(store.state(), product.state(), agent.state(), group.state(), order.state()))
                .containsExactly(
                        StoreState.EMPTY, ProductState.EMPTY, AgentState.EMPTY, GroupState.EMPTY, OrderState.EMPTY);
    }
}
