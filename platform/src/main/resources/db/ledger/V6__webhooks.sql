-- Addresses that are told what happened. Written by the command side; how far each was told is the sender's to keep.
create table access.webhook (
    webhook_id      text        not null primary key,
    name            text        not null,
    url             text        not null,
    only_store_ids  text[],
    store_ids       text[]      not null,
    organization_id text,
    types           text[]      not null,
    paused          boolean     not null default false,
    start_after     bigint      not null,
    restarts        bigint      not null default 1,
    resumes         bigint      not null default 0,
    secret          bytea       not null,
    previous_secret bytea,
    previous_until  timestamptz,
    created_at      timestamptz not null,
    created_by      text        not null,
    request_sha256  bytea
);
comment on column access.webhook.only_store_ids is 'The only stores its maker knew; null is all of them';
comment on column access.webhook.restarts is 'Rises when it is to begin anew after start_after';
comment on column access.webhook.resumes is 'Rises when somebody wants it tried again at once';
comment on column access.webhook.secret is 'Sealed and not hashed: it signs';
