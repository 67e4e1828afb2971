package io.seatledger.domain;

import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.store.StoreClosed;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.StorePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Events and times in domain words, with only the relevant argument visible. */
public final class Facts {
    public static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    public static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    public static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");
    public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    public static final String STORE = "campus";
    public static final String PRODUCT = "fire-safety";
    public static final String COURSE = "course-101";
    public static final String AGENT = "agent-7";
    public static final String LEARNER = "learner-7";
    public static final String ORGANIZATION = "brigade";
    public static final long PRICE_MINOR = 12_500;

    private Facts() {}

    public static StoreOpened storeOpened() {
        return new StoreOpened(STORE, "Campus", "USD", null, StorePolicy.DEFAULT, LONG_AGO);
    }

    public static StoreClosed storeClosed() {
        return new StoreClosed(STORE, "moved", LONG_AGO);
    }

    public static StorePolicyChanged policy(PolicyChange change) {
        return new StorePolicyChanged(STORE, 2, change.over(StorePolicy.DEFAULT), LONG_AGO);
    }

    public static StorePolicyChanged wholesale() {
        return policy(Policies.saleModel(SaleModel.WHOLESALE));
    }

    public static ProductDefined productDefined() {
        return productDefined(PRODUCT, COURSE);
    }

    public static ProductDefined productDefined(String productId, String courseId) {
        return new ProductDefined(productId, "Fire safety", courseId, Redemption.MANUAL, null, LONG_AGO);
    }

    public static Listing listing() {
        return new Listing(PRICE_MINOR, "USD", true, null, null, null, null);
    }

    public static ProductListed listed() {
        return listed(PRODUCT, listing());
    }

    public static ProductListed listed(String productId, Listing listing) {
        return new ProductListed(STORE, productId, listing, LONG_AGO);
    }

    public static AgentRegistered agentRegistered() {
        return new AgentRegistered(AGENT, "person-1", ORGANIZATION, null, LONG_AGO);
    }

    public static AgentRegistered agentLinked() {
        return new AgentRegistered(AGENT, "person-1", ORGANIZATION, LEARNER, LONG_AGO);
    }

    public static AgentSuspended suspended() {
        return new AgentSuspended(AGENT, "audit", LONG_AGO);
    }

    public static AgreementFiled agreement() {
        return agreement("agr-1", LocalDate.parse("2026-01-01"), null);
    }

    public static AgreementFiled agreement(String agreementId, LocalDate effectiveFrom, LocalDate expiresOn) {
        return new AgreementFiled(
                AGENT,
                agreementId,
                AgreementKind.WHOLESALE,
                List.of(),
                "contract " + agreementId,
                null,
                effectiveFrom,
                expiresOn,
                LONG_AGO);
    }

    public static AgreementRevoked revoked(String agreementId) {
        return new AgreementRevoked(AGENT, agreementId, "fraud", LONG_AGO);
    }

    public static RepurchasePermitGranted permit(String permitId, Instant expiresAt, Integer uses) {
        return permit(permitId, COURSE, null, expiresAt, uses);
    }

    public static RepurchasePermitGranted permit(
            String permitId, String courseId, String storeId, Instant expiresAt, Integer uses) {
        return new RepurchasePermitGranted(
                AGENT, permitId, courseId, storeId, "retake agreed", expiresAt, uses, LONG_AGO);
    }

    public static EnrollmentReported enrollment(EnrollmentPhase phase, EnrollmentResult result, Instant expiresAt) {
        return enrollment(COURSE, phase, result, expiresAt);
    }

    public static EnrollmentReported enrollment(
            String courseId, EnrollmentPhase phase, EnrollmentResult result, Instant expiresAt) {
        return new EnrollmentReported(courseId, LEARNER, 1, LONG_AGO, phase, result, null, expiresAt, LONG_AGO);
    }

    public static EnrollmentReported active() {
        return enrollment(EnrollmentPhase.IN_PROGRESS, null, null);
    }

    public static GroupCreated group(String groupId, String parentId) {
        return new GroupCreated(groupId, groupId, null, ORGANIZATION, parentId, LONG_AGO);
    }

    public static AgentGrantedOnGroup granted(String groupId) {
        return new AgentGrantedOnGroup(groupId, AGENT, LONG_AGO);
    }
}
