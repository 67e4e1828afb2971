-- Which courses the LMS ever reported for a learner, without a scan of the log: only first events are indexed.
create index event_enrollment_by_learner on ledger.event (split_part(stream, ':', 3))
    where sequence = 0 and stream like 'enrollment:%';
