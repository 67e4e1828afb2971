package io.seatledger.command.config;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.command.dispatch.SystemCommands;
import io.seatledger.command.mail.Composer;
import io.seatledger.command.mail.Delivery;
import io.seatledger.command.mail.FileDelivery;
import io.seatledger.command.mail.MailBell;
import io.seatledger.command.mail.MailOutbox;
import io.seatledger.command.mail.MailProblems;
import io.seatledger.command.mail.OutboxTable;
import io.seatledger.command.mail.Postman;
import io.seatledger.command.mail.SmtpDelivery;
import io.seatledger.command.mail.TracedDelivery;
import io.seatledger.command.seat.mailproblem.RecordMailProblem;
import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.trace.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** The outbox, and who empties it: woken when a mail is durable, and by schedule for all that is left. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    OutboxTable outboxTable(JdbcClient db) {
        return new OutboxTable(db);
    }

    /** By SMTP where a host is set ({@code spring.mail.host}), else into files. */
    @Bean
    Delivery delivery(ObjectProvider<JavaMailSender> smtp, DataDirectory data) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null ? new FileDelivery(data) : new SmtpDelivery(sender);
    }

    @Bean
    MailProblems mailProblems(SystemCommands commands, Clock clock) {
        return (mailId, seat, problem) -> commands.send(
                        "mail",
                        "RecordMailProblem",
                        "given-up:" + mailId,
                        attempt -> new RecordMailProblem(seat, mailId, false, problem, clock.instant()))
                .settled();
    }

    @Bean
    Postman postman(
            OutboxTable outbox,
            Delivery delivery,
            Tracing tracing,
            @Value("${seatledger.mail.from:Seatledger <no-reply@localhost>}") String from,
            KeyEncryptionKey kek,
            MailProblems problems,
            Clock clock,
            MeterRegistry meters) {
        return new Postman(
                outbox,
                new Postman.Carriage(new Composer(from), new TracedDelivery(delivery, tracing)),
                kek,
                problems,
                clock,
                () -> ThreadLocalRandom.current().nextDouble(),
                meters);
    }

    @Bean
    MailBell mailBell(LedgerSignal signal, Postman postman) {
        return new MailBell(signal, postman::round);
    }

    @Bean
    MailOutbox mailOutbox(Ids ids, Clock clock, KeyEncryptionKey kek, MailBell bell) {
        return new MailOutbox(ids, clock, kek, bell);
    }

    @Bean
    RecurringTask<Void> sweepOfTheOutbox(Postman postman, @Value("${seatledger.mail.sweep:5s}") Duration sweep) {
        return Tasks.recurring("mail", FixedDelay.of(sweep)).execute((task, context) -> postman.round());
    }
}
