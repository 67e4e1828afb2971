package io.seatledger.cli.doctor;

import io.seatledger.cli.proof.Checkpoint;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.ExitCode;
import io.seatledger.cli.report.Stopped;
import io.seatledger.cli.service.Answer;
import io.seatledger.cli.service.Service;
import io.seatledger.cli.settings.Globals;
import io.seatledger.cli.verify.KeptState;
import io.seatledger.cli.verify.LiveVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Everything that is looked at, one after the other; an ill organ does not hide the next one. */
final class Examination {
    private static final Duration CLOCK_MAX = Duration.ofSeconds(30);

    /** Checkpoints are signed every ten seconds when the log has grown. */
    private static final Duration UNSIGNED_MAX = Duration.ofSeconds(60);

    private static final double LAG_SECONDS_MAX = 10;

    private final Globals globals;
    private final Service service;
    private final Path state;
    private final List<Finding> findings = new ArrayList<>();

    Examination(Globals globals, Service service, Path state) {
        this.globals = globals;
        this.service = service;
        this.state = state;
    }

    /** How an organ is. */
    enum Health {
        OK,
        NOTE,
        ILL
    }

    /** What was seen of one organ. */
    record Finding(Health health, String organ, String said) {}

    private interface Look {
        void look();
    }

    List<Finding> findings() {
        Answer health = service.ask("/actuator/health");
        look("health", () -> health(health));
        look("clock", () -> clock(health));
        look("keys file", this::keysFile);
        look("checkpoint", this::checkpoint);
        look("read models", this::readModelsIfAllowed);
        return findings;
    }

    private void look(String organ, Look look) {
        try {
            look.look();
        } catch (Differs e) {
            add(Health.ILL, organ, e.difference().sentence());
        } catch (Stopped e) {
            add(e.exitCode() == ExitCode.USAGE ? Health.NOTE : Health.ILL, organ, e.sentence());
        }
    }

    private void add(Health health, String organ, String said) {
        findings.add(new Finding(health, organ, said));
    }

    private void health(Answer health) {
        String status = health.json().path("status").asString("unknown");
        add(status.equals("UP") ? Health.OK : Health.ILL, "health", "the service says that it is " + status);
    }

    private void clock(Answer answer) {
        String date = answer.headers().firstValue("Date").orElse("");
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration apart = Duration.between(there, Instant.now()).abs();
            boolean right = apart.compareTo(CLOCK_MAX) <= 0;
            add(right ? Health.OK : Health.ILL, "clock", "its clock and ours are " + apart.toSeconds() + " s apart");
        } catch (DateTimeException e) {
            add(Health.NOTE, "clock", "the service does not tell the time");
        }
    }

    private void keysFile() {
        Path file = globals.keysFile();
        if (globals.apiKey() != null || !Files.exists(file)) {
            add(Health.NOTE, "keys file", "not used");
            return;
        }
        try {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
            add(
                    others.isEmpty() ? Health.OK : Health.ILL,
                    "keys file",
                    others.isEmpty() ? file + " is closed to others" : file + " is open to others: chmod 600 " + file);
        } catch (IOException | UnsupportedOperationException e) {
            add(Health.NOTE, "keys file", "the permissions of " + file + " cannot be read");
        }
    }

    /** What is found on the way is said by the verifier; nothing is kept. */
    private void checkpoint() {
        KeptState kept = KeptState.ofService(state, service.url());
        Console console = globals.console();
        Checkpoint newest = new LiveVerifier(service, kept, console).checkpoint(null);
        JsonNode item =
                service.get("/v1/audit/checkpoints?limit=1").path("items").path(0);
        Instant signedAt = Instant.parse(item.path("signedAt").asString(""));
        long head = service.ask("/v1/audit/events?limit=1").position().orElse(newest.size());
        Duration age = Duration.between(signedAt, Instant.now());
        boolean late = head > item.path("size").asLong() && age.compareTo(UNSIGNED_MAX) > 0;
        add(
                late ? Health.ILL : Health.OK,
                "checkpoint",
                "the newest is of " + newest.size() + " events, " + age.toSeconds() + " s old; the log has " + head);
        add(
                kept.checkpoint().isPresent() ? Health.OK : Health.NOTE,
                "consistency",
                kept.checkpoint()
                        .map(last -> "the log still begins as it did at checkpoint " + last.size() + ", kept earlier")
                        .orElse("no checkpoint was kept yet: run `seatledger verify --url " + service.url() + "`"));
    }

    /** The key given decides; with the service's own file of keys it is the operator's. */
    private void readModelsIfAllowed() {
        try {
            readModels();
        } catch (Stopped e) {
            if (e.exitCode() != ExitCode.REFUSED) {
                throw e;
            }
            add(Health.NOTE, "read models", "not looked at, that takes an operator's key: " + e.sentence());
        }
    }

    private void readModels() {
        Service operator = service.as(globals, "operator");
        for (JsonNode each : operator.get("/v1/ops/projections").path("items").values()) {
            String name = each.path("name").asString("");
            double lag = each.path("lagSeconds").asDouble(0);
            long parked = each.path("deadLetters").asLong(0);
            boolean well = lag <= LAG_SECONDS_MAX && parked == 0;
            add(
                    well ? Health.OK : Health.ILL,
                    "read model",
                    name + ": " + each.path("lagEvents").asLong() + " events behind"
                            + (parked == 0 ? "" : ", " + parked + " events set aside (see /v1/ops/dead-letters)"));
        }
    }
}
