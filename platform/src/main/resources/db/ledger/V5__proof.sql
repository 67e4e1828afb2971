-- What proves the log: signed checkpoints, the keys they are signed with, and the hashes of perfect subtrees.
-- See docs/verification.md. All of it is only ever inserted.

-- The first `size` events have this root; the note says so and is signed.
create table ledger.checkpoint (
    size      bigint      not null primary key,
    root      bytea       not null,
    signed_at timestamptz not null,
    note      text        not null,
    constraint checkpoint_size_from_one check (size >= 1),
    constraint checkpoint_root_is_sha256 check (octet_length(root) = 32)
);

-- Every key that a note of ours was signed with. Not to be trusted by verifiers, who keep the one they know.
create table ledger.signing_key (
    key_id     text        not null,
    origin     text        not null,
    public_key bytea       not null,
    since      timestamptz not null,
    primary key (origin, key_id),
    constraint signing_key_id_is_hex check (key_id ~ '^[0-9a-f]{8}$'),
    constraint signing_key_is_ed25519 check (octet_length(public_key) = 32)
);

-- The hash over leaves index·2^level … (index + 1)·2^level − 1. Level 0 is ledger.event.leaf; levels between are computed
-- from at most 256 hashes of the level below. Only a shortcut: whoever reads them can compute them from the leaves.
create table ledger.subtree (
    level smallint not null,
    index bigint   not null,
    hash  bytea    not null,
    primary key (level, index),
    constraint subtree_level check (level between 8 and 56 and level % 8 = 0),
    constraint subtree_index_from_zero check (index >= 0),
    constraint subtree_hash_is_sha256 check (octet_length(hash) = 32)
);

alter table ledger.head add column halted text;
comment on column ledger.head.halted is
    'Why nothing may be appended: the log is not what was signed. Null while it is';

-- The second line behind the roles: not even the owner of the tables changes what was logged by mistake.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is in %.% is never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    kept text;
begin
    foreach kept in array array['event', 'checkpoint', 'signing_key', 'subtree'] loop
        execute format('create trigger %I before update or delete on ledger.%I
                        for each row execute function ledger.refuse_change()', kept || '_rows_stay', kept);
        execute format('create trigger %I before truncate on ledger.%I
                        for each statement execute function ledger.refuse_change()', kept || '_stays', kept);
        execute format('alter table ledger.%I enable always trigger %I', kept, kept || '_rows_stay');
        execute format('alter table ledger.%I enable always trigger %I', kept, kept || '_stays');
    end loop;
end $$;
