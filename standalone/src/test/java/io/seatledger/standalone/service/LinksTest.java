package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Redemption links from the invitation to the seat, with the token as it is in the mail. */
class LinksTest {
    private final Shop shop = Shop.withAgreement();
    private final String orderId = paid(shop.ordered(3));
    private final String seat = orderId + ".1.1";
    private final String email = Service.fresh("Cleo") + "@Example.org";
    private final String learner = Service.fresh("cleo");

    private String paid(String order) {
        assertThat(shop.pay(order, "mark-paid", "{\"reference\": \"po-1\"}").status())
                .isEqualTo(200);
        return order;
    }

    private Answer send(String seatId) {
        return shop.backend.once().post("/v1/seats/" + seatId + "/redemption-link", invitation(email));
    }

    private static String invitation(String email) {
        return "{\"email\": \"%s\", \"givenName\": \"Cleo\", \"familyName\": \"Orsini\", \"message\": \"See you\\non Monday\"}"
                .formatted(email);
    }

    private Answer link(String step) {
        return shop.backend.once().post("/v1/seats/" + seat + "/redemption-link/" + step, "{}");
    }

    private Answer redeem(String token, String learnerId, String address) {
        return redeem(shop.backend.with("On-Behalf-Of", "learner:" + learnerId), token, learnerId, address);
    }

    private static Answer redeem(Caller caller, String token, String learnerId, String address) {
        return caller.once()
                .post(
                        "/v1/redemptions",
                        "{\"token\": \"%s\", \"learner\": {\"learnerId\": \"%s\", \"email\": \"%s\"}}"
                                .formatted(token, learnerId, address));
    }

    private Caller learnerKey(String learnerId) {
        Answer made = shop.admin
                .once()
                .post(
                        "/v1/api-keys",
                        "{\"name\": \"%s\", \"role\": \"LEARNER\", \"learnerId\": \"%s\"}"
                                .formatted(learnerId, learnerId));
        return shop.service.withKey(made.json().get("key").asString());
    }

    @Nested
    class AnInvitation {
        @Test
        void R40_is_mailed_with_its_token_and_message_and_the_answer_has_neither() {
            Answer sent = send(seat);
            assertThat(sent.status()).as(sent.text()).isEqualTo(200);
            assertThat(sent.json().get("state").asString()).isEqualTo("AWAITING");
            assertThat(sent.json().get("seatId").asString()).isEqualTo(seat);
            assertThat(sent.json().get("expiresAt").asString()).endsWith("Z");
            String token = Mails.token(email, 1);
            assertThat(token).hasSizeGreaterThan(40);
            assertThat(sent.text()).doesNotContain(token).doesNotContain("Monday");
            assertThat(Mails.textsTo(email).get(0)).contains("See you", "Monday");
        }

        @Test
        void R31_goes_to_nobody_who_holds_or_waits_for_a_seat_of_the_course() {
            assertThat(send(seat).status()).isEqualTo(200);
            Answer second = send(orderId + ".1.2");
            assertThat(second.code()).isEqualTo("LEARNER_ALREADY_HOLDS_SEAT");
            assertThat(second.json().at("/reasons/0/facts/seatId").asString()).isEqualTo(seat);
            assertThat(send(seat).reasons()).containsExactly("SEAT_NOT_AVAILABLE", "LEARNER_ALREADY_HOLDS_SEAT");
        }

        @Test
        void R13_to_the_agents_own_address_is_warned_of_or_forbidden_once_the_agent_is_linked() {
            shop.enrolled("\"phase\": \"FINISHED\", \"result\": \"PASSING\"");
            shop.policy("{\"identitySeparation\": \"FORBID\"}");
            String path = "/v1/seats/" + seat + "/redemption-link";
            Answer forbidden = shop.backend.once().post(path, invitation("ADA@example.org"));
            assertThat(forbidden.reasons()).containsExactly("IDENTITY_NOT_SEPARATED");
            shop.policy("{\"identitySeparation\": \"WARN\"}");
            Answer warned = shop.backend.once().post(path, invitation("ADA@example.org"));
            assertThat(warned.json().at("/warnings/0/code").asString()).isEqualTo("IDENTITY_NOT_SEPARATED");
        }

        @Test
        void is_the_matter_of_those_with_rights_on_the_seat() {
            Caller stranger = shop.backend.with("On-Behalf-Of", "agent:" + Service.fresh("stranger"));
            Answer foreign = stranger.once().post("/v1/seats/" + seat + "/redemption-link", invitation(email));
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.code()).isEqualTo("SEAT_NOT_FOUND");
            Caller buyer = shop.backend.with("On-Behalf-Of", "agent:" + shop.agent);
            assertThat(buyer.once()
                            .post("/v1/seats/" + seat + "/redemption-link", invitation(email))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void a_malformed_one_names_every_error() {
            Answer answer = shop.backend.once().post("/v1/seats/" + seat + "/redemption-link", """
                    {"email": "no address", "givenName": "", "message": "a\\u0001"}""");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.pointers()).containsExactlyInAnyOrder("/email", "/givenName", "/familyName", "/message");
        }
    }

    @Nested
    class Redeeming {
        @Test
        void R40_the_invited_address_gets_the_seat_once_however_it_is_written() {
            send(seat);
            String token = Mails.token(email, 1);
            Answer wrong = redeem(token, learner, "someone@example.org");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.reasons()).containsExactly("WRONG_RECIPIENT");
            Answer redeemed = redeem(token, learner, email.toUpperCase(java.util.Locale.ROOT));
            assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(200);
            assertThat(redeemed.json().get("seatId").asString()).isEqualTo(seat);
            assertThat(redeemed.json().get("courseId").asString()).isEqualTo(shop.course);
            assertThat(redeemed.json().get("state").asString()).isEqualTo("ASSIGNED");
            assertThat(redeem(token, learner, email).reasons()).containsExactly("LINK_ALREADY_REDEEMED");
            assertThat(send(orderId + ".1.2").reasons()).containsExactly("LEARNER_ALREADY_HOLDS_SEAT");
        }

        @Test
        void a_repeat_under_the_same_key_gets_the_same_answer() {
            send(seat);
            String token = Mails.token(email, 1);
            Caller once =
                    shop.backend.with("On-Behalf-Of", "learner:" + learner).once();
            String body = "{\"token\": \"%s\", \"learner\": {\"learnerId\": \"%s\", \"email\": \"%s\"}}"
                    .formatted(token, learner, email);
            Answer first = once.post("/v1/redemptions", body);
            Answer again = once.post("/v1/redemptions", body);
            assertThat(first.status()).isEqualTo(200);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }

        @Test
        void is_for_the_learner_or_on_its_behalf_or_for_an_admin() {
            send(seat);
            String token = Mails.token(email, 1);
            assertThat(redeem(shop.backend, token, learner, email).status()).isEqualTo(403);
            assertThat(redeem(shop.backend.with("On-Behalf-Of", "learner:other"), token, learner, email)
                            .status())
                    .isEqualTo(403);
            assertThat(redeem(shop.backend.with("On-Behalf-Of", "agent:" + learner), token, learner, email)
                            .status())
                    .isEqualTo(403);
            assertThat(redeem(learnerKey(Service.fresh("dora")), token, learner, email)
                            .status())
                    .isEqualTo(403);
            assertThat(redeem(shop.lms, token, learner, email).status()).isEqualTo(403);
            assertThat(redeem(learnerKey(learner), token, learner, email).status())
                    .isEqualTo(200);
            assertThat(redeem(shop.admin, token, learner, email).reasons()).containsExactly("LINK_ALREADY_REDEEMED");
        }

        @Test
        void R40_what_nobody_issued_is_unknown() {
            assertThat(redeem("nonsense", learner, email).reasons()).containsExactly("LINK_UNKNOWN");
            send(seat);
            String token = Mails.token(email, 1);
            char other = token.charAt(45) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, 45) + other + token.substring(46);
            assertThat(redeem(forged, learner, email).reasons()).containsExactly("LINK_UNKNOWN");
        }

        @Test
        void a_backend_of_other_stores_learns_nothing() {
            send(seat);
            String token = Mails.token(email, 1);
            Answer made = shop.admin
                    .once()
                    .post(
                            "/v1/api-keys",
                            "{\"name\": \"other\", \"role\": \"STORE_BACKEND\", \"storeIds\": [\"other\"]}");
            Caller other =
                    shop.service.withKey(made.json().get("key").asString()).with("On-Behalf-Of", "learner:" + learner);
            assertThat(redeem(other, token, learner, email).reasons()).containsExactly("LINK_UNKNOWN");
        }

        @Test
        void R32_an_active_enrollment_from_elsewhere_is_in_the_way() {
            send(seat);
            shop.lms.put("/v1/enrollments/" + shop.course + "/" + learner, """
                    {"version": 1, "observedAt": "2026-06-01T00:00:00Z", "phase": "IN_PROGRESS"}""");
            assertThat(redeem(Mails.token(email, 1), learner, email).reasons())
                    .containsExactly("ENROLLMENT_IN_PROGRESS");
        }
    }

    @Nested
    class AfterSending {
        @Test
        void R42_a_cancelled_link_is_useless_at_once_and_the_seat_is_available() {
            send(seat);
            String token = Mails.token(email, 1);
            Answer cancelled = link("cancel");
            assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
            assertThat(cancelled.json().get("state").asString()).isEqualTo("AVAILABLE");
            assertThat(redeem(token, learner, email).reasons()).containsExactly("LINK_CANCELLED");
            assertThat(link("cancel").code()).isEqualTo("SEAT_NOT_AWAITING");
            assertThat(send(seat).status()).isEqualTo(200);
        }

        @Test
        void R41_it_is_sent_again_with_another_token_and_the_old_one_is_dead() {
            shop.policy("{\"redemptionLink\": {\"resendIntervalSeconds\": 0, \"maxResends\": 1}}");
            send(seat);
            Answer resent = link("resend");
            assertThat(resent.status()).as(resent.text()).isEqualTo(200);
            assertThat(resent.json().at("/link/resends").asInt()).isEqualTo(1);
            assertThat(link("resend").reasons()).containsExactly("RESEND_LIMIT_REACHED");
            String old = Mails.token(email, 1);
            String fresh = Mails.token(email, 2);
            assertThat(redeem(old, learner, email).reasons()).containsExactly("LINK_CANCELLED");
            assertThat(redeem(fresh, learner, email).status()).isEqualTo(200);
        }

        @Test
        void R41_too_soon_says_for_how_long() {
            send(seat);
            Answer soon = link("resend");
            assertThat(soon.reasons()).containsExactly("RESEND_TOO_SOON");
            assertThat(soon.json().at("/reasons/0/facts/retryAfterSeconds").asInt())
                    .isBetween(1, 60);
        }
    }

    @Nested
    class TheRedeemByDate {
        private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
        private final String dated = shop.buy(shop.order(2, ", \"redeemBy\": \"" + today.plusDays(9) + '"'))
                .json()
                .get("orderId")
                .asString();

        private Answer move(String order, String redeemBy) {
            return shop.backend.put("/v1/orders/" + order + "/redeem-by", "{\"redeemBy\": " + redeemBy + '}');
        }

        @Test
        void moves_further_away_and_never_closer() {
            String later = '"' + today.plusDays(20).toString() + '"';
            Answer moved = move(dated, later);
            assertThat(moved.text())
                    .isEqualTo("{\"orderId\":\"%s\",\"redeemBy\":%s,\"reinstated\":0}".formatted(dated, later));
            assertThat(move(dated, later).header("Ledger-Position")).isEqualTo(moved.header("Ledger-Position"));
            assertThat(move(dated, '"' + today.plusDays(19).toString() + '"').reasons())
                    .containsExactly("REDEEM_BY_PAST");
            assertThat(move(dated, "null").json().get("redeemBy").isNull()).isTrue();
        }

        @Test
        void is_the_matter_of_the_stores_staff() {
            String body = "{\"redeemBy\": null}";
            String path = "/v1/orders/" + dated + "/redeem-by";
            assertThat(shop.backend
                            .with("On-Behalf-Of", "agent:" + shop.agent)
                            .put(path, body)
                            .status())
                    .isEqualTo(403);
            assertThat(shop.admin.put(path, "{}").pointers()).containsExactly("/redeemBy");
            assertThat(shop.admin.put("/v1/orders/ord_none/redeem-by", body).code())
                    .isEqualTo("ORDER_NOT_FOUND");
        }
    }
}
