package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.agent.agreement.FileAgreement;
import io.seatledger.command.agent.permit.GrantRepurchasePermit;
import io.seatledger.command.agent.purchase.PurchaseSeats;
import io.seatledger.command.agent.register.RegisterAgent;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.product.define.DefineProduct;
import io.seatledger.command.store.listing.ListProduct;
import io.seatledger.command.store.open.OpenStore;
import io.seatledger.command.store.policy.ChangeStorePolicy;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SaleModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A wholesale store that sells one course, and agents who may buy it. An agent that is enrolled itself needs a permit for
 * every purchase: permits with so many uses are what conflicting purchases fight for.
 */
final class WholesaleStory {
    static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private WholesaleStory() {}

    static void storeOpens(Instance on) {
        done(on, new OpenStore("acme", "Acme", "USD", null, JUNE));
        done(on, new ChangeStorePolicy("acme", wholesale(), JUNE));
        done(on, new DefineProduct("safety", "Safety", "course-1", Redemption.MANUAL, null, JUNE));
        Listing listing = new Listing(12_500, "USD", true, null, null, null, null);
        done(on, new ListProduct("acme", "safety", listing, JUNE));
    }

    static void agentMayBuy(Instance on, String agentId) {
        done(on, new RegisterAgent(agentId, "psn_" + agentId, "org-1", Patch.leave(), true, JUNE));
        done(
                on,
                new FileAgreement(
                        agentId,
                        "agreement-" + agentId,
                        AgreementKind.WHOLESALE,
                        List.of(),
                        "DOC-1",
                        null,
                        LocalDate.of(2026, 1, 1),
                        null,
                        JUNE));
    }

    /** From now on every purchase of the agent uses up one of {@code uses}. */
    static void agentIsEnrolledItselfButPermitted(Instance on, String agentId, int uses) {
        String learnerId = "learner-" + agentId;
        done(on, new RegisterAgent(agentId, "psn_" + agentId, "org-1", Patch.set(learnerId), false, JUNE));
        EnrollmentReport inProgress = EnrollmentReport.enrolled(
                "course-1",
                learnerId,
                1,
                JUNE,
                new EnrollmentReport.Standing(EnrollmentPhase.IN_PROGRESS, null, null, null));
        done(on, new ReportEnrollments(List.of(inProgress), "key:lms", JUNE));
        done(on, new GrantRepurchasePermit(agentId, "permit", "course-1", null, "pilot", null, uses, JUNE));
    }

    static PurchaseSeats purchase(String orderId, String agentId, int quantity) {
        return purchase(orderId, agentId, quantity, null);
    }

    static PurchaseSeats purchase(String orderId, String agentId, int quantity, LocalDate redeemBy) {
        return new PurchaseSeats(
                orderId,
                "acme",
                agentId,
                List.of(new RequestedLine(1, "safety", quantity)),
                null,
                Purpose.FOR_OTHERS,
                null,
                null,
                redeemBy,
                "key:backend",
                null,
                JUNE);
    }

    private static PolicyChange wholesale() {
        return new PolicyChange(SaleModel.WHOLESALE, null, null, null, null, null, null, null, null, null, null);
    }

    private static void done(Instance on, Object command) {
        assertThat(on.send(command).answer().status()).as("%s", command).isEqualTo(200);
    }
}
