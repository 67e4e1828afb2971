-- Projection "agents": an enrollment that the LMS dropped stays, marked, because which ones a learner had at an earlier moment is
-- found by it. Those dropped before are gone, so the log is folded again.
alter table enrollments add column dropped boolean not null default false;
truncate agents, agreements, permits, enrollments;
update projection set position = 0 where name = 'agents';
delete from dead_letter where projection = 'agents';
