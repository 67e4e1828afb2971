-- What is written in the transaction of an append beside its events: learners, mails to send, days to come.

alter table vault.person
    add column learner    boolean not null default false,
    add column learner_id text;
comment on column vault.person.learner is 'Found when learners are looked up; agents'' rows are not';
comment on column vault.person.learner_id is 'The LMS''s id, null for a person known by e-mail address only';
create unique index person_learner_id on vault.person (learner_id) where learner_id is not null;

create schema if not exists mail;

-- Mails that a command decided on. They are sealed as personal data are; nothing of them is in the log.
create table mail.outbox (
    mail_id         text        not null primary key,
    seat_id         text        not null,
    person_ref      text,
    sealed          bytea,
    state           text        not null,
    attempts        int         not null,
    next_attempt_at timestamptz not null,
    queued_at       timestamptz not null,
    sent_at         timestamptz,
    bounced         boolean     not null default false,
    problem         text,
    constraint outbox_state check (state in ('QUEUED', 'SENT', 'FAILED', 'DROPPED'))
);
comment on column mail.outbox.sealed is 'Null once it is not needed any more, or its person was erased';
create index outbox_due on mail.outbox (next_attempt_at) where state = 'QUEUED';
create index outbox_person on mail.outbox (person_ref) where person_ref is not null;

-- When a stream is to be looked at again because time passed; only a reminder, the stream itself says what is due.
create table ledger.deadline (
    stream text        not null,
    due_at timestamptz not null,
    primary key (stream, due_at)
);
create index deadline_due on ledger.deadline (due_at);

create schema if not exists work;

-- The table of db-scheduler 16.12.0.
create table work.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on work.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on work.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on work.scheduled_tasks (priority desc, execution_time asc);
