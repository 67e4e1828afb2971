package io.seatledger.cli.verify;

import io.seatledger.cli.bundle.Check;
import io.seatledger.cli.proof.Entry;
import io.seatledger.cli.proof.Frontier;
import io.seatledger.cli.proof.Hashes;
import io.seatledger.cli.proof.Strict;
import io.seatledger.cli.report.Console;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Progress;
import io.seatledger.cli.service.Service;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Reads the log of a service, some pages ahead, and hashes every event anew. */
final class LoggedEvents {
    private static final int PAGE = 200;
    private static final int AHEAD = 4;

    private final Service service;
    private final Console console;
    private final Deque<Asked> asked = new ArrayDeque<>();
    private long next;

    /** A page on its way, with how many events it has to have. */
    private record Asked(CompletableFuture<JsonNode> page, long events) {}

    LoggedEvents(Service service, Console console) {
        this.service = service;
        this.console = console;
    }

    /** Adds events to {@code tree} until it has {@code size} leaves. */
    void addTo(Frontier tree, long size) {
        next = tree.size();
        long start = tree.size();
        try (Progress progress = console.progress("Events", size - start, " events")) {
            while (tree.size() < size) {
                askAhead(size);
                Asked asking = asked.remove();
                long end = tree.size() + asking.events();
                for (JsonNode item :
                        Service.arrived(asking.page()).path("items").values()) {
                    tree.add(leaf(item, tree.size() + 1));
                    progress.reached(tree.size() - start);
                }
                if (tree.size() != end) {
                    throw missing(tree.size() + 1);
                }
            }
        }
    }

    /** Positions have no gaps, so where a page begins is known before the one in front of it has come. */
    private void askAhead(long size) {
        while (asked.size() < AHEAD && next < size) {
            long limit = Math.min(PAGE, size - next);
            String path = "/v1/audit/events?raw=true&after=" + next + "&limit=" + limit;
            asked.add(new Asked(service.getLater(path), limit));
            next += limit;
        }
    }

    private static byte[] leaf(JsonNode item, long position) {
        if (item.path("position").asLong(-1) != position) {
            throw missing(position);
        }
        String leaf;
        Entry entry;
        try {
            entry = entry(item);
            leaf = Hashes.hex(entry.leaf());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Differs(new Difference(Check.EVENTS, position, "not an event: " + e.getMessage(), null, null));
        }
        String told = item.path("hash").asString("");
        if (!leaf.equals(told)) {
            throw new Differs(new Difference(
                    Check.EVENTS, position, "the event's columns do not have the hash that is told of it", leaf, told));
        }
        return entry.leaf();
    }

    private static Entry entry(JsonNode item) {
        return new Entry(
                item.path("position").asLong(-1),
                item.path("stream").asString(""),
                item.path("sequence").asLong(-1),
                item.path("type").asString(""),
                item.path("revision").asInt(-1),
                Strict.base64(item.path("payloadBase64").asString("")),
                Strict.base64(item.path("metadataBase64").asString("")),
                ChronoUnit.MICROS.between(
                        Instant.EPOCH, Instant.parse(item.path("recordedAt").asString(""))));
    }

    private static Differs missing(long position) {
        return new Differs(new Difference(
                Check.EVENTS,
                position,
                "the service does not show this event, though its checkpoint covers it",
                null,
                null));
    }
}
