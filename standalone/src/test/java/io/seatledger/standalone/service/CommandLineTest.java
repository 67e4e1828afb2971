package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.cli.Seatledger;
import io.seatledger.cli.report.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line and the running service, which share no code, understand each other. */
class CommandLineTest {
    private final Shop shop = Shop.open();

    @TempDir
    private Path directory;

    private record Ran(int exitCode, String out, String err) {
        JsonNode json() {
            assertThat(exitCode).as(out + err).isZero();
            return JsonMapper.shared().readTree(out);
        }
    }

    private Ran seatledger(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--json",
                "--url",
                "http://127.0.0.1:" + shop.service.port(),
                "--keys-file",
                shop.service.data().resolve("keys.json").toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int exitCode = Seatledger.run(console, all.toArray(String[]::new));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Lets the read models catch up with everything that was done. */
    private long awaited() {
        long head = shop.service.as("auditor").get("/v1/audit/events?limit=1").position();
        for (String list :
                List.of("/v1/decisions?limit=1", "/v1/orders?limit=1", "/v1/agents/" + shop.agent + "/history")) {
            shop.service
                    .as("auditor")
                    .with("Ledger-Position-At-Least", Long.toString(head))
                    .get(list);
        }
        return head;
    }

    @Test
    void a_purchase_that_was_permitted_and_one_that_was_refused_are_explained() {
        assertThat(shop.buy(25).status()).isEqualTo(422);
        String agreementId = shop.agreement("2026-01-01", null);
        String orderId = shop.ordered(25);
        awaited();
        JsonNode permitted = seatledger("explain", orderId).json();
        assertThat(permitted.at("/decision/outcome").asString()).isEqualTo("PERMITTED");
        assertThat(permitted.at("/agreement/agreementId").asString()).isEqualTo(agreementId);
        assertThat(permitted.at("/policy/type").asString()).isEqualTo("StorePolicyChanged");
        JsonNode items = seatledger("history", "agent", shop.agent).json().get("items");
        JsonNode refused = items.valueStream()
                .filter(each -> each.get("type").asString().equals("PurchaseRefused"))
                .findFirst()
                .orElseThrow();
        JsonNode why = seatledger(
                        "explain", "--position", refused.get("position").asString())
                .json();
        assertThat(why.at("/decision/reasons/0/code").asString()).isEqualTo("AGREEMENT_REQUIRED");
        assertThat(seatledger("explain", "--position", "1").exitCode()).isEqualTo(3);
    }

    @Test
    void a_demo_fills_a_store_and_can_be_exported_and_followed() throws Exception {
        JsonNode demo = seatledger("demo", "--events", "300", "--store", Service.fresh("demo"))
                .json();
        assertThat(demo.get("events").asLong()).isBetween(300L, 700L);
        assertThat(demo.at("/made/orders").asLong()).isPositive();
        awaited();
        String store = demo.get("store").asString();
        Path file = directory.resolve("orders.csv");
        JsonNode export = seatledger("export", "orders", "storeId=" + store, "--out", file.toString())
                .json();
        assertThat(export.get("matches").booleanValue()).isTrue();
        assertThat(export.at("/manifest/rows").asLong())
                .isEqualTo(demo.at("/made/orders").asLong());
        assertThat(Files.readString(file)).contains("ord_");
        Ran events = seatledger("events", "--type", "StoreOpened");
        assertThat(events.out()).contains(store);
    }

    @Test
    void the_running_service_its_bundle_and_its_receipt_verify_and_replay_without_a_difference() throws Exception {
        shop.agreement("2026-01-01", null);
        String orderId = shop.ordered(5);
        String state = directory.resolve("state").toString();
        long head = awaited();
        await().atMost(Duration.ofSeconds(20)).until(this::isSigned);

        JsonNode live = seatledger("verify", "--state", state).json();
        assertThat(live.get("verified").booleanValue()).isTrue();
        assertThat(seatledger("verify", "--state", state).json().get("verified").booleanValue())
                .isTrue();

        Path bundle = directory.resolve("bundle.zip");
        Files.write(bundle, asked("/v1/audit/bundle?orderId=" + orderId, head));
        assertThat(seatledger("verify", bundle.toString(), "--state", state).exitCode())
                .isZero();
        Ran replayed = seatledger("replay", bundle.toString(), "--compare");
        assertThat(replayed.exitCode()).as(replayed.out() + replayed.err()).isZero();
        Path receipt = directory.resolve("receipt.tlog-proof");
        Files.write(receipt, asked("/v1/orders/" + orderId + "/receipt", head));
        assertThat(seatledger("verify", "--receipt", receipt.toString(), "--state", state)
                        .exitCode())
                .isZero();

        byte[] flipped = Files.readAllBytes(receipt);
        flipped[flipped.length / 2] ^= 1;
        Files.write(receipt, flipped);
        assertThat(seatledger("verify", "--receipt", receipt.toString(), "--state", state)
                        .exitCode())
                .isEqualTo(1);
    }

    /** The first checkpoint follows some seconds after the first event. */
    private boolean isSigned() {
        return !shop.service
                .as("auditor")
                .get("/v1/audit/checkpoints?limit=1")
                .json()
                .get("items")
                .isEmpty();
    }

    private byte[] asked(String path, long position) {
        Service.Answer answer = shop.service
                .as("auditor")
                .with("Ledger-Position-At-Least", Long.toString(position))
                .get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.response().body();
    }

    @Test
    void the_doctor_finds_a_service_well() {
        awaited();
        Ran ran = seatledger("doctor", "--state", directory.toString());

        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("read model").doesNotContain("ILL");
    }

    @Test
    void what_the_service_refuses_ends_with_3() {
        Ran ran = seatledger("history", "order", "ord_nobody");
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("ORDER_NOT_FOUND");
    }
}
