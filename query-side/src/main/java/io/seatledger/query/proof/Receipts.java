package io.seatledger.query.proof;

import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.proof.LedgerTree;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.query.projection.ProgressSignal;
import io.seatledger.query.reading.Shown;
import io.seatledger.query.reading.Sight;
import io.seatledger.query.reading.Where;
import java.time.Duration;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes receipts: a C2SP {@code tlog-proof} of an order's placing. */
@Component
class Receipts {
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Sight sight;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final ProgressSignal progress;

    Receipts(JdbcClient db, Sight sight, LedgerTree tree, Checkpoints checkpoints, ProgressSignal progress) {
        this.db = db;
        this.sight = sight;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.progress = progress;
    }

    /**
     * The event that placed an order.
     *
     * @throws ProblemException 404 when there is none, or it is not for this caller to know
     */
    LoggedEvent placed(String orderId, Caller caller) {
        Where where = sight.ownAgent(
                caller, sight.stores(caller, new Where().equal("order_id", orderId), "store_id"), "agent_id");
        return db.sql("select * from ledger.event where type = 'OrderPlaced' and stream ="
                        + " (select 'order:' || order_id from reporting.orders " + where.sql()
                        + ") order by sequence limit 1")
                .params(where.values())
                .query(LedgerReader::row)
                .optional()
                .orElseThrow(() -> Shown.notFound("ORDER_NOT_FOUND", "order", orderId));
    }

    /**
     * Waits for the signer where it has to.
     *
     * @throws ProblemException 503 when no checkpoint covers the event in time
     */
    Shown<String> receipt(LoggedEvent event) {
        await(event.position());
        SignedCheckpoint checkpoint =
                checkpoints.newestCovering(event.position()).orElseThrow();
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n")
                .append("extra ")
                .append(base64(LeafEncoding.entry(event)))
                .append("\nindex ")
                .append(event.position() - 1)
                .append('\n');
        tree.inclusion(event.position(), checkpoint.size())
                .forEach(hash -> text.append(base64(hash)).append('\n'));
        return new Shown<>(text.append('\n').append(checkpoint.note()).toString(), checkpoint.size());
    }

    private void await(long position) {
        try {
            if (progress.await(() -> checkpoints.newestCovering(position).isPresent(), WAIT_MAX)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.unavailable(
                "READ_MODEL_BEHIND", "No checkpoint covers position " + position + " yet; try again.", 3);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
