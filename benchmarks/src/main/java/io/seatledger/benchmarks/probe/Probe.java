package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.Field;
import io.seatledger.benchmarks.report.Line;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Something to be measured after the rounds. */
public interface Probe {

    /** By which it is asked for. */
    String name();

    /** Whom it needs. */
    List<String> needs();

    /** Measures it; whoever it lets go on may be left so. */
    List<Line> measure(Field field) throws IOException, SQLException, InterruptedException;

    /** All of them, in the order in which they disturb each other least. */
    static List<Probe> all() {
        return List.of(
                new KeptPromises(),
                new Memory(),
                new Costs(),
                new Lag(),
                new TwoInstances(),
                new Quantities(),
                new BulkAssign(),
                new LongPast(),
                new Reads(),
                new Rebuilding(),
                new QuerySideMemory(),
                new StartUp());
    }
}
