package io.seatledger.query.agents;

import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentEvent;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds what the LMS said in a page, so that an enrollment is written once; late reports change nothing (R60). */
final class EnrollmentFold implements PageWork {
    private static final GatheredInsert SAID = new GatheredInsert(
            1, """
            insert into enrollments
                (learner_id, course_id, version, observed_at, dropped, phase, result, completion_percent, expires_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (learner_id, course_id) do update set
                version = excluded.version, observed_at = excluded.observed_at, phase = excluded.phase,
                result = excluded.result, completion_percent = excluded.completion_percent,
                expires_at = excluded.expires_at, dropped = excluded.dropped""", List.of("text", "text", "int8", "timestamptz", "bool", "text", "text", "int4", "timestamptz"));
    private static final GatheredInsert NOTED =
            new GatheredInsert(2, """
            update enrollments e set version = t.version, observed_at = t.observed_at, dropped = e.dropped or t.dropped
            from unnest(?, ?, ?, ?, ?) t (learner_id, course_id, version, observed_at, dropped)
            where e.learner_id = t.learner_id and e.course_id = t.course_id""", List.of("text", "text", "int8", "timestamptz", "bool"));

    private final Map<Key, Said> said = new LinkedHashMap<>();

    private record Key(String learnerId, String courseId) {}

    /**
     * What a page says of an enrollment.
     *
     * @param report the last one, {@code null} when what was known before stays
     * @param version of what came last, a report or not
     * @param dropped since the last report
     */
    private record Said(@Nullable EnrollmentReported report, long version, Instant observedAt, boolean dropped) {
        Said then(Said next) {
            return next.report != null
                    ? next
                    : new Said(report, next.version, next.observedAt, dropped || next.dropped);
        }
    }

    void reported(EnrollmentReported event) {
        add(event, new Said(event, event.version(), event.observedAt(), false));
    }

    /** A newer report that leaves the enrollment as it is: it failed to come about, or is not dropped. */
    void leftAlone(EnrollmentEvent event, long version, Instant observedAt) {
        add(event, new Said(null, version, observedAt, false));
    }

    /** It stays, marked: what a learner had before is found by it. A drop may be the first that is heard of an enrollment. */
    void dropped(EnrollmentDropped event) {
        add(event, new Said(null, event.version(), event.observedAt(), true));
    }

    private void add(EnrollmentEvent event, Said next) {
        said.merge(new Key(event.learnerId(), event.courseId()), next, Said::then);
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        rows.all(
                SAID,
                said.entrySet().stream()
                        .filter(entry -> entry.getValue().report() != null)
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
        rows.sum(
                NOTED,
                said.entrySet().stream()
                        .filter(entry -> entry.getValue().report() == null)
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static @Nullable Object[] row(Key key, Said said) {
        EnrollmentReported report = said.report();
        return report == null
                ? new @Nullable Object[] {
                    key.learnerId(), key.courseId(), said.version(), said.observedAt(), said.dropped()
                }
                : new @Nullable Object[] {
                    key.learnerId(),
                    key.courseId(),
                    said.version(),
                    said.observedAt(),
                    said.dropped(),
                    report.phase(),
                    report.result(),
                    report.completionPercent(),
                    report.expiresAt()
                };
    }
}
