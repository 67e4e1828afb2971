package io.seatledger.query.reading;

import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may see personal data, and the record of everyone who did: it is written before the answer is given. */
@Component
public class Disclosure {
    private static final Set<Role> MAY = Set.of(Role.ADMIN, Role.STORE_BACKEND, Role.AGENT, Role.LEARNER);

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate apart;

    Disclosure(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether names and addresses may be in the caller's answer; an auditor must say why, a learner is only ever shown itself. */
    public boolean mayDisclose(Caller caller) {
        return MAY.contains(caller.role()) || (caller.role() == Role.AUDITOR && caller.reason() != null);
    }

    /**
     * Records whose personal data an answer is about to show, apart from the snapshot it may be read in; nothing is recorded
     * when it shows nobody's.
     *
     * @param subjects names of their streams
     */
    public void record(Caller caller, String route, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        apart.executeWithoutResult(status -> db.sql("""
                insert into reporting.personal_data_access (at, by, role, subjects, reason, route, correlation_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(caller.principal())
                .param(caller.role().name())
                .param(subjects.toArray(String[]::new))
                .param(caller.reason())
                .param(route)
                .param(caller.correlationId())
                .update());
    }
}
