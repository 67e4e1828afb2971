-- Projection "stores"
create table stores (
    store_id                  text   not null primary key,
    name                      text   not null,
    currency                  text   not null,
    status                    text   not null,
    subscription_organization text,
    policy_version            bigint not null,
    policy                    jsonb  not null,
    version                   bigint not null
);
create table products (
    product_id                text   not null primary key,
    title                     text   not null,
    course_id                 text   not null,
    redemption                text   not null,
    subscription_organization text,
    version                   bigint not null
);
create table listings (
    store_id                  text    not null,
    product_id                text    not null,
    unit_price_minor          bigint  not null,
    currency                  text    not null,
    published                 boolean not null,
    sale_model                text,
    active_enrollment         text,
    redemption                text,
    subscription_organization text,
    primary key (store_id, product_id)
);

-- Projection "agents": standing of each agent; states that depend on the day are worked out when read
create table agents (
    agent_id        text   not null primary key,
    person_ref      text   not null,
    organization_id text   not null,
    learner_id      text,
    status          text   not null,
    version         bigint not null
);
create table agreements (
    agent_id           text   not null,
    agreement_id       text   not null,
    filed              bigint not null,
    kind               text   not null,
    store_ids          text[] not null,
    document_reference text   not null,
    document_sha256    text,
    effective_from     date   not null,
    expires_on         date,
    ended              text,
    primary key (agent_id, agreement_id)
);
create index on agreements (expires_on, agent_id, agreement_id);
comment on column agreements.filed is 'Position of AgreementFiled: agreements are shown in the order in which they were filed';
comment on column agreements.ended is 'REVOKED or SUPERSEDED, whatever the day; null while only dates decide';
create table permits (
    agent_id   text   not null,
    permit_id  text   not null,
    granted    bigint not null,
    course_id  text   not null,
    store_id   text,
    reason     text   not null,
    expires_at timestamptz,
    uses_left  integer check (uses_left >= 0),
    primary key (agent_id, permit_id)
);
create table enrollments (
    learner_id         text        not null,
    course_id          text        not null,
    version            bigint      not null,
    observed_at        timestamptz not null,
    phase              text        not null,
    result             text,
    completion_percent integer,
    expires_at         timestamptz,
    primary key (learner_id, course_id)
);

-- Projection "groups"
create table groups (
    group_id        text   not null primary key,
    name            text   not null,
    short_name      text,
    organization_id text   not null,
    parent_id       text,
    version         bigint not null
);
create index on groups (parent_id);
create table group_agents (
    group_id text not null,
    agent_id text not null,
    primary key (group_id, agent_id)
);
create index on group_agents (agent_id);

-- Projection "orders"
create table orders (
    order_id              text        not null primary key,
    position              bigint      not null,
    store_id              text        not null,
    agent_id              text        not null,
    organization_id       text        not null,
    placed_by             text        not null,
    group_id              text,
    purpose               text        not null,
    purchase_order_number text,
    funding_pool          text,
    redeem_by             date,
    currency              text        not null,
    total_minor           bigint      not null,
    refunded_minor        bigint      not null,
    status                text        not null,
    payment_status        text        not null,
    basis                 jsonb       not null,
    placed_at             timestamptz not null,
    version               bigint      not null
);
create index on orders (position);
create index on orders (store_id, position);
create index on orders (agent_id, position);
create index on orders (group_id, position);
comment on column orders.position is 'Of OrderPlaced: lists are in this order, the newest first';
create table order_lines (
    order_id         text    not null,
    line             integer not null,
    product_id       text    not null,
    course_id        text    not null,
    quantity         integer not null,
    unit_price_minor bigint  not null,
    line_total_minor bigint  not null,
    pending          bigint  not null check (pending >= 0),
    available        bigint  not null check (available >= 0),
    approval_pending bigint  not null check (approval_pending >= 0),
    awaiting         bigint  not null check (awaiting >= 0),
    assigned         bigint  not null check (assigned >= 0),
    return_pending   bigint  not null check (return_pending >= 0),
    returned         bigint  not null check (returned >= 0),
    expired          bigint  not null check (expired >= 0),
    voided           bigint  not null check (voided >= 0),
    primary key (order_id, line),
    check (pending + available + approval_pending + awaiting + assigned + return_pending + returned + expired + voided
        = quantity)
);
create table order_notes (
    order_id   text        not null,
    position   bigint      not null,
    at         timestamptz not null,
    by         text        not null,
    text       text        not null,
    visibility text        not null,
    primary key (order_id, position)
);

-- Projection "inventory": the double-entry table. Every seat movement is one transfer from an account to another; ISSUED is
-- where seats come from. What is where at a position is a sum over the entries up to it.
create table inventory_lines (
    order_id        text    not null,
    line            integer not null,
    store_id        text    not null,
    product_id      text    not null,
    group_id        text,
    organization_id text    not null,
    agent_id        text    not null,
    quantity        integer not null,
    primary key (order_id, line)
);
create table ledger_entry (
    position        bigint      not null,
    at              timestamptz not null,
    store_id        text        not null,
    product_id      text        not null,
    group_id        text,
    organization_id text        not null,
    agent_id        text        not null,
    order_id        text        not null,
    line            integer     not null,
    from_state      text        not null,
    to_state        text        not null,
    quantity        bigint      not null check (quantity > 0),
    first_seat      integer     not null,
    last_seat       integer     not null,
    primary key (position, first_seat),
    check (from_state <> to_state),
    check (quantity = last_seat - first_seat + 1)
);
create index on ledger_entry (order_id, line, position);
create index on ledger_entry (store_id, position);
create index on ledger_entry (agent_id, position);

-- Projection "decisions"
create table decisions (
    position bigint      not null primary key,
    at       timestamptz not null,
    store_id text        not null,
    agent_id text        not null,
    outcome  text        not null,
    bulk     boolean     not null,
    lines    jsonb       not null,
    reasons  jsonb       not null,
    codes    text[]      not null,
    warnings jsonb       not null,
    basis    jsonb       not null,
    order_id text
);
create index on decisions (store_id, position);
create index on decisions (agent_id, position);

-- Projection "history": which positions of the log concern whom; what happened is read from the log itself
create table history (
    kind     text   not null,
    id       text   not null,
    position bigint not null,
    primary key (kind, id, position)
);
create index on history (position, kind);
create table history_orders (
    order_id text not null primary key,
    store_id text not null,
    agent_id text not null
);
