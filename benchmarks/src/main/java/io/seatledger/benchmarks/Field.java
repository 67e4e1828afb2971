package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.database.Limit;
import io.seatledger.benchmarks.load.Contestant;
import io.seatledger.benchmarks.load.Pause;
import io.seatledger.benchmarks.ours.NothingOverHttp;
import io.seatledger.benchmarks.ours.OursInProcess;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.ours.Shop;
import io.seatledger.benchmarks.past.LongLog;
import io.seatledger.benchmarks.past.LongStream;
import io.seatledger.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody who takes part, each stopped until it is its turn. One who cannot take part is named with the reason, and the others go on.
 */
public final class Field {
    /** The database by itself. */
    public static final String LIMIT = "limit";
    /** Both sides in one process, over HTTP. */
    public static final String HTTP = "http";
    /** The command side in a process of its own, over HTTP. */
    public static final String COMMAND = "command";
    /** A program that answers the same requests and does nothing. */
    public static final String NOTHING = "nothing";
    /** The command side without HTTP. */
    public static final String IN_PROCESS = "in-process";
    /** Another instance over the same database. */
    public static final String SECOND = "second";
    /** One process over a short and a long log. */
    public static final String PAST = "past";

    /** The short log of the two. */
    public static final String SHORT_LOG = "bench_short_log";
    /** The long one. */
    public static final String LONG_LOG = "bench_long_log";

    private static final int SHORT_LOG_EVENTS = 100_000;
    private static final String OURS_IN_PROCESS = "bench_inprocess";
    private static final String OURS_OVER_HTTP = "bench_http";

    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();
    private final BenchDatabase database;
    private final Options options;
    private final Path scratch;
    private final Shop shop;

    private Field(BenchDatabase database, Options options, Path scratch, Shop shop) {
        this.database = database;
        this.options = options;
        this.scratch = scratch;
        this.shop = shop;
    }

    private interface Start {
        Contestant start() throws Exception;
    }

    static Field start(BenchDatabase database, Options options, Path scratch)
            throws IOException, SQLException, InterruptedException {
        Field field =
                new Field(database, options, scratch, Shop.open(database, scratch, Math.max(2, options.agents()), 1));
        Path standalone = options.packaged("standalone", "seatledger-standalone.jar");
        Path commandSide = options.packaged("command-side", "command-side-1.0.0-SNAPSHOT-exec.jar");
        field.enter(LIMIT, () -> Limit.over(database, Shop.TEMPLATE, scratch));
        field.enter(IN_PROCESS, () -> field.inProcess(IN_PROCESS, OURS_IN_PROCESS));
        field.enter(COMMAND, () -> OursOverHttp.commandSide(field.shop, "bench_command", commandSide));
        field.enter(HTTP, () -> OursOverHttp.bothSides(field.shop, OURS_OVER_HTTP, standalone));
        field.enter(NOTHING, () -> NothingOverHttp.start(database, OURS_OVER_HTTP, scratch));
        for (String peer : Peers.NAMES) {
            field.enter(peer, () -> Peers.start(peer, database, scratch, options.agents()));
        }
        field.enter(SECOND, () -> OursInProcess.over(field.shop, SECOND, List.of(OURS_IN_PROCESS)));
        field.enter(PAST, field::past);
        return field;
    }

    private Contestant inProcess(String name, String copy) throws IOException, SQLException {
        shop.copy(copy);
        return OursInProcess.over(shop, name, List.of(copy));
    }

    /** The stream of agent 0 is the long one; the rest is spread over all others. */
    private Contestant past() throws IOException, SQLException, InterruptedException {
        shop.copy(SHORT_LOG);
        shop.copy(LONG_LOG);
        int others = Math.max(1, options.agents() - 1);
        LongLog.add(database, SHORT_LOG, SHORT_LOG_EVENTS, 1, others);
        LongLog.add(database, LONG_LOG, Math.max(0, options.events() - 2L * options.history()), 1, others);
        Contestant past = OursInProcess.over(shop, PAST, List.of(LONG_LOG, SHORT_LOG));
        new LongStream(database, LONG_LOG, past).grow(0, options.history());
        return past;
    }

    private void enter(String name, Start start) throws InterruptedException {
        if (!options.wants(name) && !name.equals(LIMIT)) {
            return;
        }
        try {
            Contestant contestant = start.start();
            contestant.settle();
            contestants.put(name, contestant);
            rest();
            Log.say("%s is there", name);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            Log.say("%s cannot take part: %s", name, e);
            absent.put(name, String.valueOf(e.getMessage()).lines().findFirst().orElse("?"));
        }
    }

    /** Lets these go on and stops all others. */
    public void turnOf(String... names) throws IOException, InterruptedException {
        List<String> awake = List.of(names);
        for (Map.Entry<String, Contestant> each : contestants.entrySet()) {
            long pid = each.getValue().pid();
            if (pid != 0 && !awake.contains(each.getKey())) {
                Pause.stop(pid);
            }
        }
        for (String name : awake) {
            Contestant contestant = contestants.get(name);
            if (contestant != null && contestant.pid() != 0) {
                Pause.go(contestant.pid());
            }
        }
    }

    /** Stops everybody. */
    public void rest() throws IOException, InterruptedException {
        turnOf();
    }

    Map<String, Contestant> contestants() {
        return contestants;
    }

    /** Whether they are all there. */
    public boolean has(String... names) {
        return contestants.keySet().containsAll(List.of(names));
    }

    /** One who is there. */
    public Contestant contestant(String name) {
        Contestant contestant = contestants.get(name);
        if (contestant == null) {
            throw new IllegalStateException(name + " does not take part");
        }
        return contestant;
    }

    /** The service over HTTP, with both sides or the command side alone. */
    public OursOverHttp service(String name) {
        return (OursOverHttp) contestant(name);
    }

    /** What all of ours work in copies of. */
    public Shop shop() {
        return shop;
    }

    public BenchDatabase database() {
        return database;
    }

    public Options options() {
        return options;
    }

    public Path scratch() {
        return scratch;
    }

    /** Who or what could not take part, and why. */
    Map<String, String> absent() {
        return absent;
    }

    /** Remembers what could not be measured. */
    public void missing(String what, Exception why) {
        Log.say("%s cannot be measured: %s", what, why);
        absent.put(what, String.valueOf(why.getMessage()).lines().findFirst().orElse("?"));
    }
}
