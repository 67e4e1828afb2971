package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.load.Buyer;
import io.seatledger.benchmarks.load.Load;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders of few and of many seats, one after the other by turns: each meets the same pages of the database, already written since its last
 * checkpoint or not yet.
 */
final class Quantities implements Probe {
    private static final int[] SEATS = {1, 10_000, 100_000};
    private static final int PURCHASES = 150;

    @Override
    public String name() {
        return "quantities";
    }

    @Override
    public List<String> needs() {
        return List.of(Field.COMMAND);
    }

    /** What purchases of one quantity took and wrote in a round. */
    private static final class Cost {
        private final long[] nanos = new long[PURCHASES];
        private long bytes;

        private double median() {
            Arrays.sort(nanos);
            return nanos[PURCHASES / 2];
        }
    }

    @Override
    public List<Line> measure(Field field) throws IOException, SQLException, InterruptedException {
        field.turnOf(Field.COMMAND);
        field.contestant(Field.COMMAND)
                .succeed(new Load(
                        1, field.options().spanMillis(), field.options().agents(), 1));
        Buyer buyer = field.service(Field.COMMAND).clients(1).buyer(0);
        List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<List<Double>> bytes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < field.options().rounds(); round++) {
            Cost[] costs = round(field, buyer);
            for (int each = 1; each < SEATS.length; each++) {
                times.get(each).add(costs[each].median() / costs[0].median());
                bytes.get(each).add((double) costs[each].bytes / costs[0].bytes);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int each = 1; each < SEATS.length; each++) {
            String what = "order of " + SEATS[each] + " seats ÷ of 1, HTTP, command side by itself, 1 client: ";
            lines.add(Line.atMost("6", what + "p50", times.get(each), 1.2, "1.0"));
            lines.add(Line.atMost("6", what + "WAL bytes", bytes.get(each), 1.2, "1.0"));
        }
        return lines;
    }

    private static Cost[] round(Field field, Buyer buyer) throws IOException, SQLException {
        Cost[] costs = {new Cost(), new Cost(), new Cost()};
        for (int purchase = 0; purchase < PURCHASES; purchase++) {
            for (int turn = 0; turn < SEATS.length; turn++) {
                int each = (purchase + turn) % SEATS.length;
                long before = field.database().walBytes();
                long start = System.nanoTime();
                bought(buyer, (purchase * SEATS.length + turn) % field.options().agents(), SEATS[each]);
                costs[each].nanos[purchase] = System.nanoTime() - start;
                costs[each].bytes += field.database().walBytes() - before;
            }
        }
        return costs;
    }

    private static void bought(Buyer buyer, int agent, int seats) throws IOException {
        try {
            buyer.buy(agent, seats);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("a purchase of " + seats + " seats failed", e);
        }
    }
}
