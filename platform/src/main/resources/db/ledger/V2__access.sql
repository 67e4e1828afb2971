-- API keys. Only the hash of a key is kept; the key itself is shown once.
create schema if not exists access;

create table access.api_key (
    key_id         text        not null primary key,
    secret_sha256  bytea       not null unique,
    name           text        not null,
    role           text        not null,
    store_ids      text[],
    agent_id       text,
    learner_id     text,
    created_at     timestamptz not null,
    created_by     text        not null,
    expires_at     timestamptz,
    revoked_at     timestamptz,
    request_sha256 bytea,
    constraint api_key_secret_is_sha256 check (octet_length(secret_sha256) = 32)
);
comment on column access.api_key.store_ids is 'The only stores it may touch; null is all of them';
comment on column access.api_key.request_sha256 is
    'Fingerprint of the request that made it under an idempotency key; null when it was made without one';
