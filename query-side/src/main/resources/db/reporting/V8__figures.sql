-- Figures by day, so that a report adds up a few rows instead of all that ever happened. Each is kept by the projection whose rows
-- it adds up, in the same transaction. "No group" is a group like any other, hence "nulls not distinct". Days are days in UTC.

-- Projection "inventory": seat movements of a day that share everything but the order
create table daily_seats (
    day             date   not null,
    store_id        text   not null,
    product_id      text   not null,
    group_id        text,
    organization_id text   not null,
    agent_id        text   not null,
    from_state      text   not null,
    to_state        text   not null,
    quantity        bigint not null,
    unique nulls not distinct (day, store_id, product_id, group_id, organization_id, agent_id, from_state, to_state)
);
create index on daily_seats (store_id, day);
create index on daily_seats (organization_id, day);
create index on daily_seats (agent_id, day);
create index on daily_seats (group_id, day);
alter table inventory_lines add column released_on date;
comment on column inventory_lines.released_on is 'Day on which the first seats of the line were released; null until then';
create table available_seats (
    released_on     date   not null,
    store_id        text   not null,
    product_id      text   not null,
    group_id        text,
    organization_id text   not null,
    agent_id        text   not null,
    quantity        bigint not null,
    unique nulls not distinct (released_on, store_id, product_id, group_id, organization_id, agent_id)
);
comment on table available_seats is 'Seats that are AVAILABLE now, by the day on which their line was released';

-- Projection "orders"
create table daily_orders (
    day             date   not null,
    store_id        text   not null,
    group_id        text,
    organization_id text   not null,
    agent_id        text   not null,
    currency        text   not null,
    orders          bigint not null,
    ordered_minor   bigint not null,
    cancelled       bigint not null,
    cancelled_minor bigint not null,
    paid_minor      bigint not null,
    refunded_minor  bigint not null,
    unique nulls not distinct (day, store_id, group_id, organization_id, agent_id, currency)
);
create index on daily_orders (organization_id, day);
create index on daily_orders (agent_id, day);
create table daily_lines (
    day             date   not null,
    store_id        text   not null,
    product_id      text   not null,
    group_id        text,
    organization_id text   not null,
    agent_id        text   not null,
    currency        text   not null,
    orders          bigint not null,
    seats           bigint not null,
    ordered_minor   bigint not null,
    cancelled       bigint not null,
    cancelled_minor bigint not null,
    paid_minor      bigint not null,
    unique nulls not distinct (day, store_id, product_id, group_id, organization_id, agent_id, currency)
);
create index on daily_lines (organization_id, day);
create index on daily_lines (agent_id, day);
create index on daily_lines (product_id, day);
create index on orders (organization_id, placed_at);

-- Projection "decisions"
create table daily_decisions (
    day       date   not null,
    store_id  text   not null,
    agent_id  text   not null,
    outcome   text   not null,
    decisions bigint not null,
    primary key (day, store_id, agent_id, outcome)
);
create table daily_refusals (
    day      date   not null,
    store_id text   not null,
    agent_id text   not null,
    code     text   not null,
    refused  bigint not null,
    primary key (day, store_id, agent_id, code)
);
comment on table daily_refusals is 'Each reason counts once per refused decision; a decision may have several';

-- Projection "seats": what ends on a day to come
create index on seats (expires_at) where state = 'AWAITING';
create index on seat_lines (redeem_by) where redeem_by is not null;

-- The figures of what was folded before come from the log.
truncate inventory_lines, inventory_regrouped, ledger_entry, orders, order_lines, order_notes, decisions;
update projection set position = 0 where name in ('inventory', 'orders', 'decisions');
delete from dead_letter where projection in ('inventory', 'orders', 'decisions');
