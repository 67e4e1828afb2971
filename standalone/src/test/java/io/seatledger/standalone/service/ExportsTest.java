package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.ExportedFile.asked;
import static io.seatledger.standalone.service.ExportedFile.paged;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists as files: exactly the list, whole, and known afterwards. */
class ExportsTest {
    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);

    /** A caller who sees what was answered before. */
    private static Caller after(Caller caller, Answer answer) {
        return caller.with("Ledger-Position-At-Least", answer.header("Ledger-Position"));
    }

    @Nested
    class WhatIsInThem {
        @Test
        void orders_are_those_of_the_pages_in_every_format() {
            for (int i = 0; i < 5; i++) {
                desk.paidOrder(i + 1);
            }
            Answer last = shop.buy(2);
            holds(after(shop.admin, last), "/v1/orders?storeId=" + shop.store, 6);
            holds(after(shop.admin, last), "/v1/orders?storeId=" + shop.store + "&status=PENDING", 1);
        }

        @Test
        void seats_are_those_of_the_pages_in_every_format() {
            String orderId = desk.paidOrder(1_203);
            Answer last =
                    desk.assign(SeatDesk.seat(orderId, 3), SeatDesk.byMail(Service.fresh("cleo") + "@example.org"));
            holds(after(shop.admin, last), "/v1/seats?orderId=" + orderId, 1_203);
            holds(after(shop.admin, last), "/v1/seats?state=ASSIGNED&orderId=" + orderId, 1);
        }

        private void holds(Caller caller, String path, int count) {
            List<JsonNode> items = paged(caller, path, 200);
            assertThat(items).hasSize(count);
            ExportedFile.csv(caller, path).holds(items);
            ExportedFile.xlsx(caller, path).holds(items);
            assertThat(ExportedFile.ndjson(caller, path)).isEqualTo(items);
        }

        @Test
        void the_size_of_a_page_has_no_meaning_and_a_cursor_is_refused() {
            Answer last = shop.buy(3);
            Caller admin = after(shop.admin, last);
            String path = "/v1/seats?storeId=" + shop.store + "&limit=1";
            assertThat(ExportedFile.csv(admin, path).rows()).hasSize(3);
            String cursor = admin.get(path).json().get("nextCursor").asString();
            Answer refused = asked(admin, ExportedFile.CSV, path + "&cursor=" + cursor);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.pointers()).containsExactly("/query/cursor");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Nested
    class HowTheyAreAskedFor {
        @Test
        void json_is_what_comes_unless_something_else_is_asked_for() {
            for (String accept : List.of("*/*", "application/*", "text/html, */*;q=0.8", "application/json")) {
                Answer answer = asked(shop.admin, accept, "/v1/orders?limit=1");
                assertThat(answer.header("Content-Type")).as(accept).isEqualTo("application/json");
            }
            assertThat(shop.admin.get("/v1/orders?limit=1").header("Content-Type"))
                    .isEqualTo("application/json");
            assertThat(asked(shop.admin, "application/pdf", "/v1/orders").code())
                    .isEqualTo("NOT_ACCEPTABLE");
            assertThat(asked(shop.admin, "text/csv", "/v1/orders/nope").status())
                    .isEqualTo(406);
        }

        @ParameterizedTest
        @ValueSource(strings = {ExportedFile.CSV, ExportedFile.XLSX, ExportedFile.NDJSON})
        void what_is_wrong_before_the_first_row_is_a_problem(String accept) {
            assertThat(asked(shop.admin, accept, "/v1/seats?state=GONE").code()).isEqualTo("MALFORMED_REQUEST");
            assertThat(asked(shop.lms, accept, "/v1/seats").status()).isEqualTo(403);
            assertThat(asked(shop.admin.with("Ledger-Position-At-Least", "soon"), accept, "/v1/seats")
                            .pointers())
                    .containsExactly("/header/Ledger-Position-At-Least");
        }
    }

    @Nested
    class WhatIsKnownOfThem {
        @Test
        void rows_and_digest_of_the_bytes_that_went_out() {
            Answer last = shop.buy(3);
            Answer export = asked(after(shop.admin, last), ExportedFile.CSV, "/v1/seats?limit=2&storeId=" + shop.store);
            assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"seats.csv\"");
            assertThat(export.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
            String exportId = export.header("Export-Id");
            assertThat(export.header("Link")).isEqualTo("</v1/exports/" + exportId + ">; rel=\"describedby\"");
            JsonNode manifest = shop.admin.get("/v1/exports/" + exportId).json();
            assertThat(manifest.get("list").asString()).isEqualTo("/v1/seats");
            assertThat(manifest.get("format").asString()).isEqualTo("CSV");
            assertThat(manifest.get("filters").toString()).isEqualTo("{\"storeId\":\"" + shop.store + "\"}");
            assertThat(manifest.get("rows").asLong()).isEqualTo(3);
            assertThat(manifest.get("sha256").asString())
                    .isEqualTo(sha256(export.response().body()));
            assertThat(manifest.get("position").asLong()).isEqualTo(export.position());
            assertThat(manifest.get("complete").asBoolean()).isTrue();
        }

        @Test
        void only_who_took_it_and_those_who_read_everything_may_know() {
            String path = "/v1/exports/"
                    + asked(shop.backend, ExportedFile.NDJSON, "/v1/orders?storeId=" + shop.store)
                            .header("Export-Id");
            assertThat(shop.backend.get(path).status()).isEqualTo(200);
            assertThat(shop.admin.get(path).status()).isEqualTo(200);
            assertThat(shop.service.as("auditor").get(path).status()).isEqualTo(200);
            assertThat(shop.service.as("reporter").get(path).code()).isEqualTo("EXPORT_NOT_FOUND");
            assertThat(shop.lms.get(path).status()).isEqualTo(403);
        }

        @Test
        void an_address_that_was_looked_for_is_not_kept() {
            Answer export = asked(shop.admin, ExportedFile.CSV, "/v1/seats?learner=anna%40example.org");
            JsonNode manifest =
                    shop.admin.get("/v1/exports/" + export.header("Export-Id")).json();
            assertThat(manifest.get("filters").get("learner").asString()).isEqualTo("(withheld)");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
