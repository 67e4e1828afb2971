package io.seatledger.query.changes;

import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.security.ApiKeys;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.projection.ProgressSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Writes feeds page by page: while a slow caller takes its time, no connection to the database is held and no more than one page
 * is in memory. What a caller may see is asked for every page, and whether it still may call at all every few seconds.
 */
@Component
class ChangeStreams {
    private static final int PAGE = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    /** The log may be known to have grown before this database shows it. */
    private static final Duration NOT_SHOWN_YET = Duration.ofMillis(2);

    private static final Duration STANDING = Duration.ofSeconds(5);

    private final ChangeLog log;
    private final OpenFeeds feeds;
    private final ApiKeys keys;
    private final LedgerSignal ledger;
    private final ProgressSignal progress;
    private final ChangeSettings settings;

    ChangeStreams(
            ChangeLog log,
            OpenFeeds feeds,
            ApiKeys keys,
            LedgerSignal ledger,
            ProgressSignal progress,
            ChangeSettings settings) {
        this.log = log;
        this.feeds = feeds;
        this.keys = keys;
        this.ledger = ledger;
        this.progress = progress;
        this.settings = settings;
    }

    /**
     * The part of a feed that one answer holds.
     *
     * @param horizon where it ends unless it follows
     * @param follow whether it goes on with what is yet to come
     */
    record Stretch(ChangeScope scope, long after, long horizon, boolean follow) {
        long upTo() {
            return follow ? Long.MAX_VALUE : horizon;
        }
    }

    OpenFeeds.Feed open(Caller caller) {
        return feeds.open(caller.principal());
    }

    /**
     * Writes a stretch to its end.
     *
     * @throws IOException when the caller has hung up or takes nothing any more
     */
    void write(Stretch stretch, Caller caller, OpenFeeds.Feed feed, ChangeFormat format, OutputStream out)
            throws IOException {
        Timer open = new Timer(settings.streamTime());
        Timer standing = new Timer(STANDING);
        Timer silence = new Timer(settings.heartbeat());
        long through = stretch.after();
        out.write(format.opening());
        out.flush();
        while (through < stretch.upTo() && feed.mayGoOn() && !open.isOver() && mayStay(caller, standing)) {
            long moves = progress.moves();
            ChangePage page = log.page(stretch.scope(), through, stretch.upTo(), PAGE);
            for (Change change : page.items()) {
                out.write(format.item(change));
            }
            through = page.through();
            if (!page.items().isEmpty()) {
                out.flush();
                silence.restart();
            } else if (silence.isOver()) {
                out.write(format.beat(through));
                out.flush();
                silence.restart();
            }
            if (page.last() && through < stretch.upTo()) {
                awaitMore(stretch.scope(), through, moves);
            }
        }
        end(stretch, through, format, out);
    }

    /** An answer that promised to reach the horizon and does not must not look as if it were whole: the connection breaks. */
    private static void end(Stretch stretch, long through, ChangeFormat format, OutputStream out) throws IOException {
        if (!stretch.follow() && through < stretch.horizon()) {
            throw new FeedBrokenException(through, stretch.horizon());
        }
        if (stretch.follow()) {
            out.write(format.ending(through));
        }
        out.flush();
    }

    private boolean mayStay(Caller caller, Timer standing) {
        if (!standing.isOver()) {
            return true;
        }
        standing.restart();
        return keys.honours(caller.principal());
    }

    /** The log is heard of first; read models follow it, and say so when they do. */
    private void awaitMore(ChangeScope scope, long through, long moves) {
        try {
            boolean grew = ledger.awaitBeyond(through, LOOK_AGAIN);
            if (grew) {
                progress.awaitMove(moves, scope.readModels().isEmpty() ? NOT_SHOWN_YET : LOOK_AGAIN);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FeedBrokenException(through, through);
        }
    }

    /** Counts down on the clock that never jumps. */
    private static final class Timer {
        private final long nanos;
        private long from = System.nanoTime();

        Timer(Duration time) {
            this.nanos = time.toNanos();
        }

        boolean isOver() {
            return System.nanoTime() - from >= nanos;
        }

        void restart() {
            from = System.nanoTime();
        }
    }
}
