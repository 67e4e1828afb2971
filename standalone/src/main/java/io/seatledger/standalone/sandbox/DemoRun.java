package io.seatledger.standalone.sandbox;

import io.seatledger.cli.demo.Year;
import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.time.SandboxClock;
import io.seatledger.platform.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the year of {@code seatledger demo} in the background, by the service's own HTTP port and the keys of its data directory.
 * Whatever ends it, the clock is the real one afterwards.
 */
@Component
class DemoRun implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);
    private static final int CONNECTIONS = 4;
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final SandboxTime time;
    private final LedgerReader log;
    private final DataDirectory data;
    private final Environment environment;
    private @Nullable Thread teller;
    private @Nullable Started started;
    private @Nullable String problem;

    /**
     * What was asked for.
     *
     * @param idempotencyKey with the caller, {@code null} when there was none
     */
    record Started(@Nullable String idempotencyKey, long events) {}

    DemoRun(SandboxTime time, LedgerReader log, DataDirectory data, Environment environment) {
        this.time = time;
        this.log = log;
        this.data = data;
        this.environment = environment;
    }

    /**
     * Starts it.
     *
     * @return whether it was started before by the same request
     * @throws ProblemException 409 when this is no sandbox, the log is not empty, or a year is being told already
     */
    synchronized boolean start(Started wanted) {
        if (wanted.idempotencyKey() != null && wanted.equals(started)) {
            return true;
        }
        SandboxClock clock = time.clock().orElseThrow(SandboxTime::disabled);
        if (isRunning() || clock.toldFrom().isPresent()) {
            throw ProblemException.conflict("A year is being told already; see GET /v1/sandbox.");
        }
        long events = log.head();
        if (events > 0) {
            throw SandboxTime.notEmpty(events);
        }
        started = wanted;
        problem = null;
        Thread thread = new Thread(() -> tell(wanted.events()), "demo");
        thread.setDaemon(true);
        teller = thread;
        thread.start();
        return false;
    }

    private void tell(long events) {
        try {
            Year.at(url(), data.resolve("keys.json"), data.resolve("mail"))
                    .tell(new Year.Wish(events, Year.SEED, CONNECTIONS), Year.Listener.NONE);
        } catch (RuntimeException e) {
            LOG.warn("the demo broke off: {}", e.getMessage());
            brokeOff(String.valueOf(e.getMessage()));
        } finally {
            time.clock().ifPresent(SandboxClock::end);
        }
    }

    private synchronized void brokeOff(String why) {
        problem = why;
    }

    private String url() {
        String address = environment.getProperty("server.address", "127.0.0.1");
        boolean any = address.equals("0.0.0.0") || address.equals("::");
        return "http://" + (any ? "127.0.0.1" : address.contains(":") ? '[' + address + ']' : address) + ':'
                + environment.getProperty("local.server.port", "8080");
    }

    private boolean isRunning() {
        return teller != null && teller.isAlive();
    }

    /** How it stands, for one who may have a year told, or only watch. */
    synchronized SandboxStanding standing(boolean mayStart) {
        long events = log.head();
        boolean running = isRunning();
        Long wanted = running && started != null ? Long.valueOf(started.events()) : null;
        SandboxStanding.Telling telling = time.clock()
                .filter(clock -> running || clock.toldFrom().isPresent())
                .map(clock -> telling(clock, events, wanted))
                .orElse(null);
        return new SandboxStanding(mayStart && time.isOn(), events == 0, telling, problem);
    }

    private static SandboxStanding.Telling telling(SandboxClock clock, long events, @Nullable Long wanted) {
        Instant day = clock.instant();
        int percent = clock.toldFrom()
                .map(began -> percent(Duration.between(began, day), Duration.between(began, clock.real())))
                .orElse(0);
        return new SandboxStanding.Telling(percent, LocalDate.ofInstant(day, ZoneOffset.UTC), events, wanted);
    }

    private static int percent(Duration done, Duration all) {
        return (int) Math.min(99, 100 * done.toSeconds() / Math.max(1, all.toSeconds()));
    }

    @Override
    public void destroy() throws InterruptedException {
        Thread thread = teller;
        if (thread != null) {
            thread.interrupt();
            thread.join(STOPPING.toMillis());
        }
    }
}
