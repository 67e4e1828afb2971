package io.seatledger.command.simulation;

import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.ledger.LedgerUnavailableException;
import io.seatledger.command.ledger.MemoryLog;
import io.seatledger.command.ledger.Weather;
import io.seatledger.platform.ledger.EventLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Two instances over one log, and everything that may happen between any two steps: all of it by one thread, all of it told
 * by one seed.
 */
final class Simulation {
    private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");
    private static final int PER_MILLE = 1000;

    final SplittableRandom random;
    final MemoryLog log;
    final Story story = new Story();
    private final long seed;
    private final Clients clients;
    private final Workload workload;
    private final List<SimulatedInstance> instances;
    private boolean calm = true;
    private Instant now = BEGIN;
    private int depth;
    private int steps;
    private int made;

    Simulation(long seed, MemoryLog.Guards guards, Configuration axon) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.log = new MemoryLog(guards);
        this.workload = new Workload(this);
        this.clients = new Clients(this);
        this.instances = List.of(new SimulatedInstance(this, axon, "one"), new SimulatedInstance(this, axon, "other"));
    }

    /** A world in which nothing goes wrong, its shops open. */
    static Simulation calm(Configuration axon) {
        Simulation world = new Simulation(0, MemoryLog.Guards.ALL, axon);
        world.workload.shopsOpen().forEach(request -> world.clients.send(request, world.instances.get(0), 0));
        return world;
    }

    /** Sends one command. */
    FinalAnswer calmly(Object command) {
        Request request = new Request(command.getClass().getSimpleName(), null, "", (attempt, at) -> command);
        return Objects.requireNonNull(clients.send(request, instances.get(0), 0).answer);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Runs so many steps; whatever law breaks, the failure names the seed. */
    void run(int many) {
        try {
            workload.shopsOpen().forEach(request -> clients.send(request, instances.get(0), 0));
            calm = false;
            while (steps < many) {
                step();
            }
            calm = true;
            clients.settle(instances);
            end();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    "seed " + seed + ", step " + steps + ", position " + log.head() + ": " + root(e).getMessage(), e);
        }
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    private void step() {
        steps++;
        passTime();
        SimulatedInstance on = instances.get(random.nextInt(instances.size()));
        int dice = random.nextInt(PER_MILLE);
        if (dice < 3) {
            on.start();
        } else {
            clients.send(clients.next(workload, dice), on, depth);
        }
        story.readOn(log);
        if (depth == 0 && steps % 50 == 0) {
            spotCheck(on);
        }
    }

    /** Mostly minutes; sometimes the clock is wrong by hours, sometimes days go by. */
    private void passTime() {
        int dice = random.nextInt(PER_MILLE);
        if (dice < 4) {
            now = now.plus(Duration.ofHours(random.nextInt(-6, 7)));
        } else if (dice < 8) {
            now = now.plus(Duration.ofDays(random.nextInt(1, 4)));
        } else if (dice < 500) {
            now = now.plus(Duration.ofSeconds(random.nextInt(1, 300)));
        }
    }

    private void spotCheck(SimulatedInstance on) {
        List<String> streams = log.streams().stream().sorted().toList();
        String stream = streams.get(random.nextInt(streams.size()));
        calm = true;
        Story.law(on.memory().remembersRightly(stream, log), "instance %s remembers %s as it was", on, stream);
        calm = false;
    }

    private void end() {
        story.readOn(log);
        story.seats.recount();
        story.cases.recount();
        clients.everyAnswerIsTheLogs();
        Story.law(log.treeHolds(), "the tree is over the rows");
        for (SimulatedInstance instance : instances) {
            for (String stream : log.streams()) {
                Story.law(
                        instance.memory().remembersRightly(stream, log),
                        "instance %s remembers %s as it was",
                        instance,
                        stream);
            }
        }
    }

    Instant now() {
        return now;
    }

    int steps() {
        return steps;
    }

    /** A new id, as unforeseen by anybody as those of the service. */
    String id(String prefix) {
        return String.format("%s_%016x%016x", prefix, random.nextLong(), made++);
    }

    String commandId() {
        return clients.commandBegins();
    }

    boolean chance(int perMille) {
        return random.nextInt(PER_MILLE) < perMille;
    }

    /** Whatever is going on waits while others do something. */
    private void others() {
        UnitOfWork<?> waiting = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (waiting != null) {
            CurrentUnitOfWork.clear(waiting);
        }
        depth++;
        try {
            for (int more = random.nextInt(1, 4); more > 0; more--) {
                step();
            }
        } finally {
            depth--;
            if (waiting != null) {
                CurrentUnitOfWork.set(waiting);
            }
        }
    }

    /** The log, whose reader may crash. */
    EventLog seenLog(SimulatedInstance by) {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    mayCrash(by, 1);
                    try {
                        return method.invoke(log, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void mayCrash(SimulatedInstance instance, int perMille) {
        if (!calm && chance(perMille)) {
            instance.start();
            throw new Crash();
        }
    }

    Weather weather(SimulatedInstance of) {
        return new Weather() {
            @Override
            public void beforeAppend() {
                int begun = of.starts();
                if (!calm && depth < SimulatedInstance.LANES - 1 && chance(150)) {
                    others();
                }
                if (of.starts() != begun) {
                    throw new Crash();
                }
                mayCrash(of, 2);
                mayLoseTheDatabase(4);
            }

            @Override
            public void durable() {
                mayCrash(of, 2);
                mayLoseTheDatabase(8);
            }

            @Override
            public void told() {
                mayCrash(of, 2);
            }

            @Override
            public boolean together() {
                return chance(600);
            }

            @Override
            public boolean reversed() {
                return chance(500);
            }
        };
    }

    private void mayLoseTheDatabase(int perMille) {
        if (!calm && chance(perMille)) {
            throw new LedgerUnavailableException("the connection is gone", new IllegalStateException("gone"));
        }
    }
}
