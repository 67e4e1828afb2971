-- How far each webhook was told, and every attempt. No projections: a rebuild does not touch them.
create table webhook_progress (
    webhook_id      text        not null primary key,
    restarts        bigint      not null,
    resumes         bigint      not null,
    position        bigint      not null,
    failures        integer     not null default 0,
    failing_since   timestamptz,
    next_attempt_at timestamptz,
    stopped         text check (stopped in ('GONE', 'FAILING'))
);
create table webhook_delivery (
    number          bigint      generated always as identity primary key,
    webhook_id      text        not null,
    position        bigint      not null,
    attempt         integer     not null,
    at              timestamptz not null,
    status          integer,
    problem         text,
    duration_millis bigint      not null
);
create index on webhook_delivery (webhook_id, number);
create index on webhook_delivery (at);
