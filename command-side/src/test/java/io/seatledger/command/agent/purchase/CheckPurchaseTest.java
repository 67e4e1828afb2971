package io.seatledger.command.agent.purchase;

import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.active;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeOpened;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Decision;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.events.enrollment.EnrollmentDropped;
import org.junit.jupiter.api.Test;

class CheckPurchaseTest {
    private final FixtureLedger ledger =
            new FixtureLedger().given(storeOpened(), productDefined(), listed(), agentLinked(), active());

    private PurchaseCheck check(Buying buying) {
        Decision<PurchaseCheck> decision =
                new CheckPurchaseHandler().handle(new CheckPurchase(buying.request()), ledger);
        return ((Decision.Accepted<PurchaseCheck>) decision).result();
    }

    @Test
    void tells_what_a_purchase_would_be_told_and_records_nothing() {
        PurchaseCheck check = check(Buying.seats(2));
        Shop shop = Shop.retail().with(agentLinked(), active());

        assertThat(check.permitted()).isFalse();
        assertThat(check.bulk()).isTrue();
        assertThat(check.reasons()).isEqualTo(((Decision.Refused<PlacedOrder>) shop.buy(Buying.seats(2))).reasons());
        assertThat(ledger.recorded()).isEmpty();
    }

    @Test
    void permits_what_would_be_permitted() {
        ledger.given(new EnrollmentDropped(COURSE, LEARNER, 2, JUNE, JUNE));

        assertThat(check(Buying.seats(1)).permitted()).isTrue();
        assertThat(check(Buying.seats(1)).reasons()).isEmpty();
        assertThat(ledger.recorded()).isEmpty();
    }

    @Test
    void an_unknown_store_is_missing() {
        Decision<PurchaseCheck> decision = new CheckPurchaseHandler()
                .handle(new CheckPurchase(Buying.seats(1).in("nowhere").request()), ledger);

        assertThat(decision).isInstanceOf(Decision.Missing.class);
    }
}
