package io.seatledger.cli.demo;

import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Answer;
import io.seatledger.cli.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everybody who speaks to the service in the story, each with the key of its role; counts what was said and what became of it. */
final class Voices {
    private static final int TRIES = 60;
    private static final int PAUSE_MAX = 5;

    private final Service admin;
    private final Service backend;
    private final Service lms;
    private final Service auditor;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong position = new AtomicLong();
    private final Map<String, Long> made = new ConcurrentHashMap<>();

    Voices(String url, Path keysFile) {
        this.admin = Service.of(url, keysFile, "admin");
        this.backend = admin.as(keysFile, "storeBackend");
        this.lms = admin.as(keysFile, "lms");
        this.auditor = admin.as(keysFile, "auditor");
    }

    /** One of them. */
    final class Voice {
        private final Service service;
        private final @Nullable String onBehalfOf;
        private final @Nullable String why;

        private Voice(Service service, @Nullable String onBehalfOf, @Nullable String why) {
            this.service = service;
            this.onBehalfOf = onBehalfOf;
            this.why = why;
        }

        Voice because(String reason) {
            return new Voice(service, onBehalfOf, reason);
        }

        /** Sends a command; the answer may be a refusal. */
        Answer post(String path, Map<String, Object> body) {
            return sent(this, "POST", path, Json.PLAIN.writeValueAsString(body));
        }

        Answer put(String path, Map<String, Object> body) {
            return sent(this, "PUT", path, Json.PLAIN.writeValueAsString(body));
        }

        Answer delete(String path) {
            return sent(this, "DELETE", path, "");
        }
    }

    /** Store staff. */
    Voice staff() {
        return new Voice(admin, null, null);
    }

    /** The storefront by itself. */
    Voice storefront() {
        return new Voice(backend, null, null);
    }

    /** The storefront for an agent who sits in front of it. */
    Voice agent(String agentId) {
        return new Voice(backend, "agent:" + agentId, null);
    }

    /** The storefront for somebody who opens a link. */
    Voice learner(String learnerId) {
        return new Voice(backend, "learner:" + learnerId, null);
    }

    Voice lms() {
        return new Voice(lms, null, null);
    }

    /** An auditor looks at something, and has a reason for seeing names. */
    void look(String path, String reason) {
        try (InputStream names =
                auditor.open(path, "application/json", Map.of("Reason", reason)).body()) {
            names.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new Stopped(ExitCode.UNREACHABLE, "The service broke off its answer.");
        }
    }

    /** Staff looks something up. */
    JsonNode get(String path) {
        return admin.get(path);
    }

    /** From here on this is the time. */
    void clock(Instant at) {
        Service.accepted(
                "the time", answered(staff(), "PUT", "/v1/sandbox/clock", "{\"at\": \"" + at + "\"}", Map.of()));
    }

    /** It is now. */
    void now() {
        answered(staff(), "DELETE", "/v1/sandbox/clock", "", Map.of());
    }

    long position() {
        return position.get();
    }

    /** How often what was done. */
    Map<String, Long> made() {
        return new TreeMap<>(made);
    }

    void count(String what, long number) {
        made.merge(what, number, Long::sum);
    }

    private Answer sent(Voice voice, String method, String path, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (method.equals("POST")) {
            headers.put("Idempotency-Key", "year-" + run + '-' + sent.incrementAndGet());
        }
        if (voice.onBehalfOf != null) {
            headers.put("On-Behalf-Of", voice.onBehalfOf);
        }
        if (voice.why != null) {
            headers.put("Reason", voice.why);
        }
        Answer answer = answered(voice, method, path, body, headers);
        if (answer.status() == 422 || answer.status() == 409) {
            count("refusals", 1);
            count("refusals: " + answer.json().path("code").asString(""), 1);
            return answer;
        }
        return Service.accepted(method + ' ' + path, answer);
    }

    private Answer answered(Voice voice, String method, String path, String body, Map<String, String> headers) {
        for (int i = 0; i < TRIES; i++) {
            Answer answer = voice.service.send(method, path, body, headers);
            answer.position().ifPresent(each -> position.accumulateAndGet(each, Math::max));
            if (answer.status() != 429 && answer.status() != 503) {
                return answer;
            }
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            LockSupport.parkNanos(
                    Duration.ofSeconds(Math.min(seconds, PAUSE_MAX)).toNanos());
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        throw new Stopped(ExitCode.UNREACHABLE, "The service is too busy for a demo.");
    }
}
