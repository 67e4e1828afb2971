package io.seatledger.command.config;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.seatledger.command.dispatch.SystemCommands;
import io.seatledger.command.ledger.AppendPath;
import io.seatledger.command.ledger.DueDeadlines;
import io.seatledger.command.seat.expire.SeatReactions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to what falls due, every few seconds. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    DueDeadlines dueDeadlines(
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock,
            AppendPath path,
            SystemCommands commands) {
        return new DueDeadlines(
                db, new TransactionTemplate(transactions), clock, new SeatReactions(path.states(), commands));
    }

    @Bean
    RecurringTask<Void> roundOfDeadlines(
            DueDeadlines deadlines, @Value("${seatledger.deadlines.sweep:3s}") Duration sweep) {
        return Tasks.recurring("deadlines", FixedDelay.of(sweep)).execute((task, context) -> deadlines.round());
    }
}
