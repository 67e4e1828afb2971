package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.peer.Counted;
import io.seatledger.benchmarks.peer.Peers;
import io.seatledger.benchmarks.report.Line;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether the peers stored what they acknowledged: a rate of promises is no rate of events. */
final class KeptPromises implements Probe {

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<Line> measure(Field field) throws SQLException {
        List<Line> lines = new ArrayList<>();
        for (String peer : Peers.NAMES) {
            if (field.has(peer)) {
                double kept = ((Counted) field.contestant(peer)).kept();
                lines.add(Line.told("3", peer + ": events in its table ÷ purchases it acknowledged", List.of(kept)));
            }
        }
        return lines;
    }
}
