package io.seatledger.command.simulation;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.dispatch.Answers;
import io.seatledger.command.dispatch.CommandDesk;
import io.seatledger.command.dispatch.CommandMetrics;
import io.seatledger.command.ledger.MemoryInstance;
import io.seatledger.platform.json.AnswerJson;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.Configuration;

/** One command-side instance: its desks over its own caches. */
final class SimulatedInstance {
    /** How many of its commands can be on their way at once. */
    static final int LANES = 3;

    private static final Answers ANSWERS = new Answers(AnswerJson.mapper());

    private final Simulation world;
    private final Configuration axon;
    private final String name;
    private MemoryInstance memory;
    private List<CommandDesk> desks = List.of();
    private int starts;

    SimulatedInstance(Simulation world, Configuration axon, String name) {
        this.world = world;
        this.axon = axon;
        this.name = name;
        start();
    }

    /** Starts with nothing but the log. */
    void start() {
        starts++;
        memory = new MemoryInstance(world.log, world.seenLog(this), world::now, world.weather(this), LANES);
        List<CommandDesk> started = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            started.add(new CommandDesk(
                    new CommandDesk.Buses(axon.commandBus(), axon.eventBus()),
                    memory.path(lane),
                    key -> world.log.receipt(key.caller(), key.key()),
                    ANSWERS,
                    new CommandMetrics(new CompositeMeterRegistry()),
                    new CommandDesk.Sources(world::commandId, Schedule::deadlines)));
        }
        desks = started;
    }

    CommandDesk desk(int lane) {
        return desks.get(lane);
    }

    MemoryInstance memory() {
        return memory;
    }

    /** Changes with every start: whoever began before a crash has to die with it. */
    int starts() {
        return starts;
    }

    @Override
    public String toString() {
        return name;
    }
}
