package io.seatledger.benchmarks;

import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.peer.Peers;
import io.seatledger.benchmarks.report.Line;
import java.util.ArrayList;
import java.util.List;

/** The legs of a round, and what is read from them. */
final class Programme {
    private static final int MANY = 10_000;
    private static final int MOST = 100_000;

    private final Options options;

    Programme(Options options) {
        this.options = options;
    }

    /** Whoever is to be compared stands beside each other. */
    List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        spread(legs, Field.LIMIT, 1);
        spread(legs, Field.HTTP, 1);
        quantity(legs, MANY);
        quantity(legs, MOST);
        spread(legs, Field.LIMIT, 8);
        spread(legs, Field.IN_PROCESS, 8);
        spread(legs, Peers.AXON, 8);
        spread(legs, Field.HTTP, 32);
        hot(legs, Field.HTTP);
        spread(legs, Field.LIMIT, 32);
        spread(legs, Field.IN_PROCESS, 32);
        hot(legs, Field.IN_PROCESS);
        Peers.NAMES.forEach(peer -> spread(legs, peer, 32));
        spread(legs, Field.LIMIT, 128);
        spread(legs, Field.HTTP, 128);
        return legs;
    }

    private void spread(List<Leg> legs, String contestant, int clients) {
        legs.add(new Leg(
                contestant + ' ' + clients, contestant, new Load(clients, options.spanMillis(), options.agents(), 1)));
    }

    private void hot(List<Leg> legs, String contestant) {
        legs.add(new Leg(contestant + " hot", contestant, new Load(32, options.spanMillis(), 1, 1)));
    }

    private void quantity(List<Leg> legs, int seats) {
        legs.add(new Leg("http of " + seats, Field.HTTP, new Load(1, options.spanMillis(), options.agents(), seats)));
    }

    /** What the legs say, in the order of the targets. */
    List<Line> lines(Ratios ratios) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.atLeast(
                "1", "over HTTP, 32 clients ÷ limit", ratios.perSecond("http 32", "limit 32"), 0.55, "1.0"));
        lines.add(Line.atLeast(
                "1", "over HTTP, 128 clients ÷ limit", ratios.perSecond("http 128", "limit 128"), 0.75, "1.3"));
        lines.add(Line.atMost(
                "2", "over HTTP, 1 client: p50 ÷ limit's p50", ratios.latency("http 1", "limit 1"), 3, "2"));
        lines.add(Line.atLeast(
                "3", "in process, 8 clients ÷ limit", ratios.perSecond("in-process 8", "limit 8"), 0.8, "1.2"));
        lines.add(Line.atLeast(
                "3", "in process, 32 clients ÷ limit", ratios.perSecond("in-process 32", "limit 32"), 1.5, "2.0"));
        lines.add(Line.atLeast(
                "4",
                "one hot agent ÷ spread, in process",
                ratios.perSecond("in-process hot", "in-process 32"),
                0.8,
                "1.0"));
        lines.add(Line.atMost(
                "4", "failed commands of the hot agent, in process", ratios.failures("in-process hot"), 0, "0"));
        lines.add(
                Line.atLeast("4", "one hot agent ÷ spread, HTTP", ratios.perSecond("http hot", "http 32"), 0.8, "1.0"));
        lines.add(Line.atMost("4", "failed commands of the hot agent, HTTP", ratios.failures("http hot"), 0, "0"));
        for (int seats : new int[] {MANY, MOST}) {
            String leg = "http of " + seats;
            lines.add(Line.atMost(
                    "6", "order of " + seats + " seats ÷ of 1: p50", ratios.latency(leg, "http 1"), 1.2, "1.0"));
            lines.add(Line.atMost(
                    "6", "order of " + seats + " seats ÷ of 1: WAL bytes", ratios.walBytes(leg, "http 1"), 1.2, "1.0"));
        }
        lines.add(Line.told("stock Axon 4, 8 clients ÷ limit", ratios.perSecond(Peers.AXON + " 8", "limit 8")));
        Peers.NAMES.forEach(peer ->
                lines.add(Line.told(peer + ", 32 clients ÷ limit", ratios.perSecond(peer + " 32", "limit 32"))));
        return lines;
    }
}
