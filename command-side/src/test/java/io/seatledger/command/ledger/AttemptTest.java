package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes beside events goes with them or not at all. */
class AttemptTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final EnrollmentReport REPORT = EnrollmentReport.dropped("course-1", "ada", 1, JUNE);

    private final LogDatabase database = LogDatabase.empty();
    private final Instance instance = Instance.on(database);

    @BeforeEach
    void everyEventIsDueInJune() {
        instance.deadlines = event -> List.of(new Deadline(event.stream(), JUNE));
    }

    @AfterEach
    void close() {
        instance.close();
    }

    private void report(EnrollmentReport... reports) {
        instance.sendPrepared("ReportEnrollments", attempt -> {
            attempt.mail(new QueuedMail("mail-1", "ord_1.1.1", null, "x".getBytes(StandardCharsets.UTF_8), JUNE));
            return new ReportEnrollments(List.of(reports), "key:lms", JUNE);
        });
    }

    private List<String> written() {
        return database.client()
                .sql("select mail_id from mail.outbox union all select stream from ledger.deadline order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void mails_and_the_days_that_events_name_are_written_with_them() {
        report(REPORT);
        assertThat(written()).containsExactly("enrollment:course-1:ada", "mail-1");
    }

    @Test
    void nothing_is_written_when_nothing_is_recorded() {
        report();
        assertThat(written()).isEmpty();
    }
}
