package io.seatledger.cli.demo;

import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Answer;
import io.seatledger.cli.service.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A store with products and agents, and how much was done in it. */
final class Sandbox {
    static final int AGENTS = 8;
    static final int PRODUCTS = 3;

    /** Its last agent never files an agreement, so its bulk purchases are refused. */
    static final int WITHOUT_AGREEMENT = AGENTS - 1;

    private static final int TRIES = 40;
    private static final String BACKEND = "storeBackend";

    private final Map<String, Service> services;
    private final String store;
    private final long seed;
    private final AtomicLong position = new AtomicLong();
    private final Map<String, Long> made = new ConcurrentSkipListMap<>();
    private volatile long start;
    private volatile long wanted;

    Sandbox(Service admin, Service backend, Service lms, String store, long seed) {
        this.services = Map.of("admin", admin, BACKEND, backend, "lms", lms);
        this.store = store;
        this.seed = seed;
    }

    /** Opens the store and registers its agents; what is there already stays. */
    void open() {
        start = service("admin").ask("/v1/audit/events?limit=1").position().orElse(0);
        position.set(start);
        put("/v1/stores/" + store, "{\"name\": \"Demo academy\", \"currency\": \"USD\"}");
        put("/v1/stores/" + store + "/policy", "{\"saleModel\": \"WHOLESALE\", \"redemptionLink\": {\"ttlDays\": 60}}");
        for (int i = 0; i < PRODUCTS; i++) {
            put(
                    "/v1/products/" + product(i),
                    "{\"title\": \"Demo course " + i + "\", \"courseId\": \"" + product(i)
                            + "\", \"redemption\": \"MANUAL\"}");
            put(
                    "/v1/stores/" + store + "/products/" + product(i),
                    "{\"unitPrice\": {\"amountMinor\": " + (2500 + 1000 * i)
                            + ", \"currency\": \"USD\"}, \"published\": true}");
        }
        for (int i = 0; i < AGENTS; i++) {
            String agent = agent(i);
            put(
                    "/v1/agents/" + agent,
                    "{\"name\": \"Agent " + i + "\", \"email\": \"" + agent + "@example.com\", \"organizationId\": \""
                            + store + "-org-" + i % 3 + "\"}");
            if (i != WITHOUT_AGREEMENT) {
                String agreement =
                        "{\"agreementId\": \"" + agent + "-1\", \"kind\": \"WHOLESALE\", \"documentReference\":"
                                + " \"demo contract " + i + "\", \"effectiveFrom\": \"2026-01-01\"}";
                post("admin", "/v1/agents/" + agent + "/agreements", agreement, agent + "-agreement", "agreements");
            }
        }
    }

    void until(long events) {
        wanted = events;
    }

    long wanted() {
        return wanted;
    }

    String product(int number) {
        return store + "-course-" + number;
    }

    String agent(int number) {
        return store + "-agent-" + number;
    }

    /** Distinguishes this run from others of the same seed, which would only repeat answers. */
    String key(int purchase, String step) {
        return "demo-" + store + "-" + seed + "-" + start + "-" + purchase + "-" + step;
    }

    String learner(int purchase, int number) {
        return "l-" + seed + "-" + start + "-" + purchase + "-" + number;
    }

    String store() {
        return store;
    }

    long seed() {
        return seed;
    }

    boolean isFull() {
        return grown() >= wanted;
    }

    long left() {
        return Math.max(0, wanted - grown());
    }

    long grown() {
        return position.get() - start;
    }

    long position() {
        return position.get();
    }

    Map<String, Long> made() {
        return new TreeMap<>(made);
    }

    void count(String what, long number) {
        made.merge(what, number, Long::sum);
    }

    private Service service(String role) {
        return Objects.requireNonNull(services.get(role));
    }

    private void put(String path, String body) {
        Service.accepted("PUT " + path, sent("admin", "PUT", path, body, Map.of()));
    }

    /** Sends a command that may be refused by a rule; counts it when it was not. */
    JsonNode post(String role, String path, String body, String key, String what) {
        Answer answer = sent(role, "POST", path, body, Map.of("Idempotency-Key", key));
        boolean known = answer.status() == 409 || answer.status() == 422;
        if (known) {
            count("refusals", 1);
        } else {
            Service.accepted("POST " + path, answer);
            count(what, 1);
        }
        return answer.json();
    }

    private Answer sent(String role, String method, String path, String body, Map<String, String> headers) {
        for (int i = 0; i < TRIES; i++) {
            Answer answer = service(role).send(method, path, body, headers);
            answer.position().ifPresent(each -> position.accumulateAndGet(each, Math::max));
            if (answer.status() != 429 && answer.status() != 503) {
                return answer;
            }
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            LockSupport.parkNanos(Duration.ofSeconds(Math.min(seconds, 5)).toNanos());
        }
        throw new Stopped(ExitCode.UNREACHABLE, "The service is too busy for a demo.");
    }
}
