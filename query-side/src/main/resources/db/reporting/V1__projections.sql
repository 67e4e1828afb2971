-- How far each projection has folded the log, and what it could not fold.
-- A rebuild makes a second schema with the same tables (create table like), fills it, and swaps table by table: migrations
-- may therefore not rely on names of constraints or indexes, nor use foreign keys, views or sequences.
create table projection (
    name     text   not null primary key,
    position bigint not null check (position >= 0)
);
comment on column projection.position is 'Everything up to here is in the read model or in dead_letter; moves in the same transaction';

-- Events that could not be folded, and later ones of the same sequence that wait behind them. The payload stays in the log.
create table dead_letter (
    projection   text        not null,
    position     bigint      not null,
    sequence_id  text        not null,
    type         text        not null,
    cause        text,
    attempts     integer     not null,
    parked_at    timestamptz not null,
    attempted_at timestamptz not null,
    primary key (projection, position)
);
create index on dead_letter (projection, sequence_id, position);
comment on column dead_letter.cause is 'Why it could not be folded; null when it only waits behind an earlier one';

-- The last rebuild of each projection.
create table rebuild (
    projection text        not null primary key,
    state      text        not null check (state in ('RUNNING', 'SWAPPED', 'FAILED')),
    position   bigint      not null,
    head       bigint      not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    result     jsonb
);

-- Every answer that disclosed personal data; written before it is given.
create table personal_data_access (
    at             timestamptz not null,
    by             text        not null,
    role           text        not null,
    agent_ids      text[]      not null,
    reason         text,
    route          text        not null,
    correlation_id text        not null
);
create index on personal_data_access (at);
