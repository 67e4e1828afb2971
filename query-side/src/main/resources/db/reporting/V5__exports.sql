-- Every export of a list, written when it begins and when it ends; one without a digest broke off, or is still on its way.
create table export (
    export_id      text        not null primary key,
    list           text        not null,
    format         text        not null,
    filters        jsonb       not null,
    position       bigint      not null,
    rows           bigint      not null default 0,
    sha256         text,
    began_at       timestamptz not null,
    ended_at       timestamptz,
    by             text        not null,
    role           text        not null,
    reason         text,
    correlation_id text        not null
);
create index on export (began_at);
comment on column export.sha256 is 'Of the body in hexadecimal; null unless the export came to its end';
