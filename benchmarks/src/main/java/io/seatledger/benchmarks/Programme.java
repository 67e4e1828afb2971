package io.seatledger.benchmarks;

import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.peer.Peers;
import io.seatledger.benchmarks.report.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The legs of a round, and what is read from them. */
final class Programme {
    /** Whoever is measured against a target is warmed by itself, where time allows it. */
    static final List<List<String>> WARMED_TOGETHER = List.of(
            List.of(Field.LIMIT),
            List.of(Field.IN_PROCESS),
            List.of(Field.COMMAND),
            List.of(Field.HTTP),
            List.of(Peers.AXON),
            List.of(Peers.PEKKO, Field.NOTHING),
            List.of(Peers.EMMETT, Peers.MESSAGE_DB),
            List.of(Field.SECOND, Field.PAST));

    private static final String SPLIT = "over HTTP, command side in a process of its own, ";
    private static final String TOGETHER = "over HTTP, both sides and all read models in one process, ";

    private final Options options;
    private final List<Line> lines = new ArrayList<>();

    Programme(Options options) {
        this.options = options;
    }

    /** In groups: whoever is compared follows right after what it is compared to, and the limit is measured for each anew. */
    List<List<Leg>> groups() {
        return List.of(
                List.of(limit(1, "http"), spread(Field.COMMAND, 1), spread(Field.HTTP, 1), spread(Field.NOTHING, 1)),
                List.of(
                        limit(32, "http"),
                        spread(Field.COMMAND, 32),
                        hot(Field.COMMAND),
                        spread(Field.HTTP, 32),
                        hot(Field.HTTP),
                        spread(Field.NOTHING, 32)),
                List.of(limit(128, "http"), spread(Field.COMMAND, 128), spread(Field.HTTP, 128)),
                List.of(limit(8, "in-process"), spread(Field.IN_PROCESS, 8), spread(Peers.AXON, 8)),
                List.of(limit(32, "in-process"), spread(Field.IN_PROCESS, 32), hot(Field.IN_PROCESS)),
                Stream.concat(
                                Stream.of(limit(32, "peers")),
                                Peers.NAMES.stream().map(peer -> spread(peer, 32)))
                        .toList());
    }

    private Leg limit(int clients, String before) {
        return new Leg(
                "limit " + clients + " before " + before,
                Field.LIMIT,
                new Load(clients, options.spanMillis(), options.agents(), 1));
    }

    private Leg spread(String contestant, int clients) {
        return new Leg(
                contestant + ' ' + clients, contestant, new Load(clients, options.spanMillis(), options.agents(), 1));
    }

    private Leg hot(String contestant) {
        return new Leg(contestant + " hot", contestant, new Load(32, options.spanMillis(), 1, 1));
    }

    /** What the legs say, in the order of the targets. */
    List<Line> lines(Ratios ratios) {
        overHttp(ratios, SPLIT, Field.COMMAND);
        overHttp(ratios, TOGETHER, Field.HTTP);
        for (int clients : new int[] {8, 32}) {
            lines.add(Line.atLeast(
                    "3",
                    "in process, " + clients + " clients ÷ limit",
                    ratios.perSecond("in-process " + clients, "limit " + clients + " before in-process"),
                    clients == 8 ? 0.8 : 1.5,
                    clients == 8 ? "1.2" : "2.0"));
        }
        hot(ratios, "in process", Field.IN_PROCESS);
        hot(ratios, "HTTP, command side by itself", Field.COMMAND);
        hot(ratios, "HTTP, both sides", Field.HTTP);
        lines.add(Line.atLeast(
                "10",
                "over HTTP, 32 clients: rate with all read models in the same process ÷ rate of the command side by itself",
                ratios.perSecond("http 32", "command 32"),
                0.8,
                "1.0"));
        others(ratios);
        return lines;
    }

    private void overHttp(Ratios ratios, String how, String contestant) {
        for (int clients : new int[] {32, 128}) {
            lines.add(Line.atLeast(
                    "1",
                    how + clients + " clients ÷ limit",
                    ratios.perSecond(contestant + ' ' + clients, "limit " + clients + " before http"),
                    clients == 32 ? 0.55 : 0.75,
                    clients == 32 ? "1.0" : "1.3"));
        }
        lines.add(Line.atMost(
                "2",
                how + "1 client: p50 ÷ limit's p50",
                ratios.latency(contestant + " 1", "limit 1 before http"),
                3,
                "2"));
    }

    private void hot(Ratios ratios, String how, String contestant) {
        lines.add(Line.atLeast(
                "4",
                "one hot agent ÷ spread, " + how,
                ratios.perSecond(contestant + " hot", contestant + " 32"),
                0.8,
                "1.0"));
        lines.add(Line.atMost(
                "4", "failed commands of the hot agent, " + how, ratios.failures(contestant + " hot"), 0, "0"));
    }

    private void others(Ratios ratios) {
        lines.add(Line.told(
                "1",
                "a POST that does nothing (no authentication, no database), 32 clients, by the same driver ÷ limit",
                ratios.perSecond("nothing 32", "limit 32 before http")));
        lines.add(Line.told(
                "1",
                "processor time of the driver itself for a request over HTTP, 32 clients, µs",
                ratios.driver("nothing 32")));
        lines.add(Line.told(
                "2",
                "a POST that does nothing, 1 client: p50 ÷ limit's p50",
                ratios.latency("nothing 1", "limit 1 before http")));
        lines.add(Line.told(
                "3", "stock Axon 4, 8 clients ÷ limit", ratios.perSecond("axon 8", "limit 8 before in-process")));
        Peers.NAMES.forEach(peer -> lines.add(Line.told(
                "3", peer + ", 32 clients ÷ limit", ratios.perSecond(peer + " 32", "limit 32 before peers"))));
        for (String leg : List.of("limit 1 before http", "limit 32 before http", "limit 128 before http")) {
            lines.add(Line.told("", leg + ", inserts a second: of this machine alone", ratios.perSecond(leg)));
        }
    }
}
