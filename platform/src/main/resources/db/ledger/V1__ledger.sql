-- The log. Rows are only ever inserted, under the lock on ledger.head, with dense positions in commit order.
-- payload and metadata are the exact bytes that the leaf hashes; see docs/ledger-format.md.
create schema if not exists ledger;

create table ledger.event (
    position    bigint      not null primary key,
    stream      text        not null,
    sequence    bigint      not null,
    type        text        not null,
    revision    integer     not null,
    payload     bytea       not null,
    metadata    bytea       not null,
    recorded_at timestamptz not null,
    leaf        bytea       not null,
    constraint event_position_from_one check (position >= 1),
    constraint event_sequence_from_zero check (sequence >= 0),
    constraint event_leaf_is_sha256 check (octet_length(leaf) = 32),
    constraint event_stream_sequence unique (stream, sequence)
);
comment on table ledger.event is 'Every decision, in the order in which it was committed';

-- One row: the last position given out, the Merkle frontier over all leaves, the last time recorded.
create table ledger.head (
    only_row    boolean     not null primary key default true check (only_row),
    position    bigint      not null,
    frontier    bytea       not null,
    recorded_at timestamptz not null
);
insert into ledger.head (position, frontier, recorded_at) values (0, ''::bytea, 'epoch');

-- The answer given to a command under an idempotency key, written with its events. Keys do not expire.
create table ledger.receipt (
    caller          text    not null,
    idempotency_key text    not null,
    fingerprint     bytea   not null,
    status          integer not null,
    headers         bytea   not null,
    body            bytea   not null,
    position        bigint  not null,
    primary key (caller, idempotency_key)
);

-- The fold of a stream up to and including a sequence; only a shortcut, safe to delete at any time.
create table ledger.snapshot (
    stream   text    not null primary key,
    sequence bigint  not null,
    shape    text    not null,
    state    bytea   not null
);
comment on column ledger.snapshot.shape is 'Fingerprint of the state''s structure; a snapshot of another shape is ignored';

create schema if not exists vault;

-- Personal data, sealed with a key per person that is itself wrapped by the key-encryption key.
create table vault.person (
    ref         text        not null primary key,
    wrapped_key bytea,
    sealed      bytea,
    email_hash  bytea,
    erased_at   timestamptz
);
create index person_email on vault.person (email_hash);
