-- Totals beside the figures by day, for the questions that name no more than one store or product: what they read grows with the
-- days asked about and not with the market. They are kept by the same projections, from the same rows, in the same transaction.

-- Projection "inventory"
create table daily_seat_totals (
    part       text   not null,
    key        text   not null,
    day        date   not null,
    from_state text   not null,
    to_state   text   not null,
    quantity   bigint not null,
    primary key (part, key, day, from_state, to_state)
);
comment on table daily_seat_totals is 'daily_seats added up: of ALL, of each STORE and of each PRODUCT; each part holds every movement once';
comment on column daily_seat_totals.key is 'Id of the store or product, empty for ALL';
create table standing_seats (
    since            bigint not null,
    store_id         text   not null,
    product_id       text   not null,
    group_id         text,
    organization_id  text   not null,
    agent_id         text   not null,
    pending          bigint not null,
    available        bigint not null,
    approval_pending bigint not null,
    awaiting         bigint not null,
    assigned         bigint not null,
    return_pending   bigint not null,
    returned         bigint not null,
    expired          bigint not null,
    voided           bigint not null,
    unique nulls not distinct (store_id, product_id, group_id, organization_id, agent_id)
);
comment on table standing_seats is 'Where seats are now: all entries of ledger_entry added up';
comment on column standing_seats.since is 'Position of the first entry';

-- Projection "orders"
create table daily_order_totals (
    part            text   not null,
    key             text   not null,
    day             date   not null,
    currency        text   not null,
    orders          bigint not null,
    seats           bigint not null,
    ordered_minor   bigint not null,
    cancelled       bigint not null,
    cancelled_minor bigint not null,
    paid_minor      bigint not null,
    refunded_minor  bigint not null,
    primary key (part, key, day, currency)
);
comment on table daily_order_totals is 'daily_orders added up, with the seats of daily_lines: of ALL and of each STORE';
create index on orders (redeem_by) where redeem_by is not null;

-- What was folded before is all in the tables that these add up: nothing has to be read from the log again.
insert into daily_seat_totals
select part, key, day, from_state, to_state, sum(quantity)
from daily_seats, lateral (values ('ALL', ''), ('STORE', store_id), ('PRODUCT', product_id)) p (part, key)
group by 1, 2, 3, 4, 5;
insert into standing_seats
select min(position), store_id, product_id, group_id, organization_id, agent_id,
    sum(case 'PENDING' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'AVAILABLE' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'APPROVAL_PENDING' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'AWAITING' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'ASSIGNED' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'RETURN_PENDING' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'RETURNED' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'EXPIRED' when to_state then quantity when from_state then -quantity else 0 end),
    sum(case 'VOIDED' when to_state then quantity when from_state then -quantity else 0 end)
from ledger_entry
group by 2, 3, 4, 5, 6;
insert into daily_order_totals
select part, key, day, currency, sum(orders), sum(seats), sum(ordered_minor), sum(cancelled), sum(cancelled_minor), sum(paid_minor),
    sum(refunded_minor)
from (
    select day, store_id, currency, orders, 0 as seats, ordered_minor, cancelled, cancelled_minor, paid_minor, refunded_minor
    from daily_orders
    union all
    select day, store_id, currency, 0, seats, 0, 0, 0, 0, 0 from daily_lines
) d, lateral (values ('ALL', ''), ('STORE', store_id)) p (part, key)
group by 1, 2, 3, 4;
