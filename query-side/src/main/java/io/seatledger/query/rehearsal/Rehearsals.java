package io.seatledger.query.rehearsal;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.UnknownEventException;
import io.seatledger.query.reading.Where;
import io.seatledger.query.rehearsal.Rehearsal.Progress;
import io.seatledger.query.rehearsal.Rehearsal.Question;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the past decisions of a store again under another policy. It reads the log in pages without holding a snapshot: what is
 * recorded never changes, and a last position is agreed upon at the start.
 */
@Component
class Rehearsals {
    private static final int PAGE = 200;

    private final JdbcClient db;
    private final LedgerReader log;
    private final EventCodec codec;

    Rehearsals(JdbcClient db, LedgerReader log, EventCodec codec) {
        this.db = db;
        this.log = log;
        this.codec = codec;
    }

    /** Whether there is such a store to rehearse for. */
    boolean knows(String storeId) {
        return db.sql("select exists (select from reporting.stores where store_id = ?)")
                .param(storeId)
                .query(Boolean.class)
                .single();
    }

    /** How many decisions a question is about, up to a position. */
    long count(Question question, long position) {
        Where where = decisions(question, 0, position);
        return db.sql("select count(*) from reporting.decisions d " + where.sql())
                .params(where.values())
                .query(Long.class)
                .single();
    }

    /**
     * Answers a question.
     *
     * @param position decisions after it are not looked at
     * @param progress told after every page
     */
    Rehearsal run(Question question, long position, Consumer<Progress> progress) {
        Redecision redecision = new Redecision(question.change(), new StreamsBefore(log, codec));
        long total = count(question, position);
        long after = 0;
        List<LoggedEvent> page;
        do {
            page = page(question, after, position);
            page.forEach(event -> take(event, redecision));
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
            progress.accept(new Progress(redecision.decisions(), total));
        } while (page.size() == PAGE);
        return redecision.result(question, position);
    }

    private void take(LoggedEvent logged, Redecision redecision) {
        try {
            PastDecision.of(logged.position(), codec.decode(logged)).ifPresent(redecision::take);
        } catch (UnknownEventException unknown) {
            redecision.takeUnreadable();
        }
    }

    private List<LoggedEvent> page(Question question, long after, long position) {
        Where where = decisions(question, after, position);
        return db.sql("select e.* from reporting.decisions d join ledger.event e on e.position = d.position "
                        + where.sql() + " order by d.position limit ?")
                .params(where.values(PAGE))
                .query(LedgerReader::row)
                .list();
    }

    private static Where decisions(Question question, long after, long position) {
        return new Where()
                .equal("d.store_id", question.storeId())
                .and("d.position > ? and d.position <= ?", after, position)
                .within("d.at", question.from(), question.to());
    }
}
