package io.seatledger.command.agent.purchase;

import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeClosed;
import static io.seatledger.domain.Facts.storeOpened;
import static io.seatledger.domain.Facts.suspended;
import static io.seatledger.events.value.EnrollmentPhase.FINISHED;
import static io.seatledger.events.value.EnrollmentPhase.IN_PROGRESS;
import static io.seatledger.events.value.EnrollmentResult.FAILING;
import static io.seatledger.events.value.EnrollmentResult.PASSING;
import static io.seatledger.events.value.RefusalCode.ACTIVE_ENROLLMENT;
import static io.seatledger.events.value.RefusalCode.AGENT_SUSPENDED;
import static io.seatledger.events.value.RefusalCode.AGREEMENT_REQUIRED;
import static io.seatledger.events.value.RefusalCode.GROUP_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.PRODUCT_NOT_SOLD_HERE;
import static io.seatledger.events.value.RefusalCode.QUANTITY_OUT_OF_RANGE;
import static io.seatledger.events.value.RefusalCode.REPURCHASE_FAILED_NOT_ALLOWED;
import static io.seatledger.events.value.RefusalCode.REPURCHASE_PASSED_NOT_ALLOWED;
import static io.seatledger.events.value.RefusalCode.SALE_MODEL_RETAIL;
import static io.seatledger.events.value.RefusalCode.STORE_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OrderAnswer;
import io.seatledger.domain.Policies;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.resource.OrderResource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What a table cannot cover: combinations of any size. */
class PurchasePropertiesTest {
    /** One thing that is wrong with an otherwise fine bulk purchase, and what it is called. */
    enum Flaw {
        CLOSED(STORE_CLOSED),
        UNPUBLISHED(PRODUCT_NOT_SOLD_HERE),
        TOO_MANY(QUANTITY_OUT_OF_RANGE),
        SUSPENDED(AGENT_SUSPENDED),
        NO_AGREEMENT(AGREEMENT_REQUIRED),
        RETAIL(SALE_MODEL_RETAIL),
        NO_GRANT(GROUP_NOT_PERMITTED),
        ENROLLED(ACTIVE_ENROLLMENT),
        FAILED(REPURCHASE_FAILED_NOT_ALLOWED),
        PASSED(REPURCHASE_PASSED_NOT_ALLOWED),
        FOR_SELF(IDENTITY_NOT_SEPARATED);

        private final RefusalCode code;

        Flaw(RefusalCode code) {
            this.code = code;
        }
    }

    @Property(tries = 500)
    void the_reasons_are_exactly_those_that_each_flaw_alone_would_give(@ForAll Set<Flaw> flaws) {
        List<RefusalCode> expected =
                flaws.stream().map(flaw -> flaw.code).distinct().sorted().toList();

        assertThat(shop(flaws).judge(buying(flaws)).reasons().stream()
                        .map(Reason::code)
                        .distinct())
                .containsExactlyElementsOf(expected);
    }

    private static Shop shop(Set<Flaw> flaws) {
        Shop shop = Shop.empty()
                .with(storeOpened(), agentLinked(), group("team", null))
                .with(policy(new PolicyChange(
                        flaws.contains(Flaw.RETAIL) ? SaleModel.RETAIL : SaleModel.WHOLESALE,
                        null,
                        null,
                        null,
                        IdentitySeparation.FORBID,
                        null,
                        30,
                        null,
                        null,
                        null,
                        null)));
        for (String name : List.of("a", "b", "c")) {
            shop.with(
                    productDefined(name, "course-" + name),
                    listed(name, new Listing(1, "USD", !flaws.contains(Flaw.UNPUBLISHED), null, null, null, null)));
        }
        when(flaws, Flaw.CLOSED, shop, storeClosed());
        when(flaws, Flaw.SUSPENDED, shop, suspended());
        when(flaws, Flaw.ENROLLED, shop, enrollment("course-a", IN_PROGRESS, null, null));
        when(flaws, Flaw.FAILED, shop, enrollment("course-b", FINISHED, FAILING, null));
        when(flaws, Flaw.PASSED, shop, enrollment("course-c", FINISHED, PASSING, null));
        if (!flaws.contains(Flaw.NO_AGREEMENT)) {
            shop.with(agreement());
        }
        if (!flaws.contains(Flaw.NO_GRANT)) {
            shop.with(granted("team"));
        }
        return shop;
    }

    private static void when(Set<Flaw> flaws, Flaw flaw, Shop shop, LedgerEvent event) {
        if (flaws.contains(flaw)) {
            shop.with(event);
        }
    }

    private static Buying buying(Set<Flaw> flaws) {
        int quantity = flaws.contains(Flaw.TOO_MANY) ? 31 : 30;
        Buying buying = Buying.lines(
                        new RequestedLine(1, "a", quantity), new RequestedLine(2, "b", 2), new RequestedLine(3, "c", 2))
                .forGroup("team");
        return flaws.contains(Flaw.FOR_SELF) ? buying.forSelf() : buying;
    }

    @Property(tries = 100)
    void a_purchase_of_any_size_makes_as_many_events_as_one_of_one_seat(
            @ForAll @IntRange(min = 1, max = 100_000) int quantity, @ForAll SeatRelease release) {
        assertThat(eventsOf(quantity, release)).isEqualTo(eventsOf(1, release));
    }

    private static List<String> eventsOf(int quantity, SeatRelease release) {
        return Shop.wholesale()
                .with(policy(Policies.releaseSeatsOn(release)))
                .buy(Buying.seats(quantity))
                .events()
                .stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Property(tries = 200)
    void R20_totals_and_counts_add_up(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 100_000) Integer> quantities,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long unitPriceMinor) {
        Shop shop = Shop.wholesale()
                .with(listed(PRODUCT, new Listing(unitPriceMinor, "USD", true, null, null, null, null)));
        RequestedLine[] lines = IntStream.range(0, quantities.size())
                .mapToObj(i -> new RequestedLine(i + 1, PRODUCT, quantities.get(i)))
                .toArray(RequestedLine[]::new);

        PlacedOrder placed = ((Decision.Accepted<PlacedOrder>) shop.buy(Buying.lines(lines))).result();

        long seats = quantities.stream().mapToLong(Integer::longValue).sum();
        OrderResource order = OrderAnswer.of(placed.order(), List.of(), 1);
        assertThat(placed.total().amountMinor()).isEqualTo(seats * unitPriceMinor);
        assertThat(order.lines().stream()
                        .mapToLong(line -> line.lineTotal().amountMinor())
                        .sum())
                .isEqualTo(placed.total().amountMinor());
        assertThat(order.seats().purchased()).isEqualTo(seats);
        assertThat(shop.agent().liveSeatsOf(PRODUCT)).isEqualTo(seats);
    }

    @Property(tries = 200)
    void a_dry_run_says_what_the_purchase_then_does(
            @ForAll Set<Flaw> flaws, @ForAll @IntRange(min = -1, max = 40) int quantity) {
        Buying buying = Buying.lines(new RequestedLine(1, "a", quantity)).forGroup("team");
        Shop shop = shop(flaws);

        PurchaseCheck check = ((Decision.Accepted<PurchaseCheck>) shop.check(buying)).result();
        List<Reason> reasons = shop.buy(buying)
                .fold(accepted -> List.of(), Decision.Refused::reasons, missing -> List.of(), conflicting -> List.of());

        assertThat(check.reasons()).isEqualTo(reasons);
        assertThat(check.permitted()).isEqualTo(reasons.isEmpty());
    }
}
