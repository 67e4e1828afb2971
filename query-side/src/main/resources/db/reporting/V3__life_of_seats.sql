-- Projection "inventory": an owner group is changed by two entries at one position through the account REGROUPED, so an
-- entry has a number. Made anew, because constraints have no names to rely on.
alter table ledger_entry rename to ledger_entry_before;
create table ledger_entry (
    position        bigint      not null,
    entry           integer     not null check (entry > 0),
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
    primary key (position, entry),
    check (from_state <> to_state),
    check (quantity = last_seat - first_seat + 1)
);
insert into ledger_entry
select position, 1, at, store_id, product_id, group_id, organization_id, agent_id, order_id, line, from_state, to_state,
    quantity, first_seat, last_seat
from ledger_entry_before;
drop table ledger_entry_before;
create index on ledger_entry (order_id, line, position);
create index on ledger_entry (store_id, position);
create index on ledger_entry (agent_id, position);
create index on ledger_entry (group_id, position);
comment on column ledger_entry.entry is 'From 1 within the position';

create table inventory_regrouped (
    order_id text    not null,
    line     integer not null,
    number   integer not null,
    group_id text,
    primary key (order_id, line, number)
);
comment on table inventory_regrouped is 'Only seats whose owner group was set on themselves; the others have that of their line';

-- Projection "orders"
alter table order_notes add column automatic boolean not null default false;
create index on order_notes (order_id, position) where not automatic;
create index on order_notes (order_id, position) where automatic;

-- Projection "seats": a row per order line, and one per seat that anything happened to. All other seats of a line stand where
-- their line does, so an order of 100,000 seats is as small as one of a single seat.
create table seat_lines (
    order_id         text    not null,
    line             integer not null,
    position         bigint  not null,
    store_id         text    not null,
    product_id       text    not null,
    course_id        text    not null,
    agent_id         text    not null,
    group_id         text,
    quantity         integer not null check (quantity > 0),
    following        integer not null check (following between 0 and quantity),
    state            text    not null,
    redeem_by        date,
    currency         text    not null,
    line_total_minor bigint  not null,
    version          bigint  not null,
    primary key (order_id, line)
);
create index on seat_lines (position desc, line);
create index on seat_lines (store_id, position desc, line);
create index on seat_lines (agent_id, position desc, line);
create index on seat_lines (group_id, position desc, line);
create index on seat_lines (product_id, position desc, line);
comment on column seat_lines.position is 'Of OrderPlaced: seats are listed in this order, the newest first';
comment on column seat_lines.state is 'PENDING, AVAILABLE or VOIDED: of all its seats that have no state of their own';
comment on column seat_lines.following is 'How many seats have no state of their own';
comment on column seat_lines.version is 'How many events concern all seats of the line';

create table seats (
    order_id     text    not null,
    line         integer not null,
    number       integer not null,
    position     bigint  not null,
    state        text,
    learner_id   text,
    person_ref   text,
    starts_on    date,
    enrollment   text,
    unassigning  boolean not null,
    sent_at      timestamptz,
    expires_at   timestamptz,
    resends      integer,
    mail_id      text,
    mail_problem text,
    regrouped    boolean not null,
    group_id     text,
    request_id   text,
    return_id    text,
    was          text,
    touched      bigint  not null,
    primary key (order_id, line, number)
);
create index on seats (state, position desc, line, number) where state is not null;
create index on seats (learner_id, position desc, line, number) where learner_id is not null;
create index on seats (person_ref, position desc, line, number) where person_ref is not null;
create index on seats (group_id, order_id, line) where regrouped;
create index on seats (return_id) where return_id is not null;
comment on column seats.position is 'As in seat_lines';
comment on column seats.state is 'Null where it stands where its line does';
comment on column seats.learner_id is 'With person_ref: who holds it, waits for it or is invited';
comment on column seats.sent_at is 'Of its redemption link; null without one, and so is what follows up to mail_problem';
comment on column seats.group_id is 'Its own when it was regrouped, else that of its line';
comment on column seats.was is 'What a pending return remembers';
comment on column seats.touched is 'How many events concern it alone';

-- Whose data an answer disclosed, by names of streams: agents, and persons who hold seats or are invited to them
alter table personal_data_access rename column agent_ids to subjects;
update personal_data_access set subjects = array(select 'agent:' || id from unnest(subjects) id);

-- Projection "history" also indexes lines, seats and requests now: it folds the log again.
truncate history, history_orders;
update projection set position = 0 where name = 'history';
delete from dead_letter where projection = 'history';

-- Requests, returns and batches that belong to an order: their later events name only themselves.
create table history_cases (
    stream   text not null primary key,
    order_id text not null,
    seat_id  text
);
create index on history_cases (seat_id) where seat_id is not null;
comment on column history_cases.stream is 'Name of the stream, such as request:req_1';

-- Projection "cases"
create table requests (
    request_id   text        not null primary key,
    position     bigint      not null,
    kind         text        not null,
    status       text        not null,
    store_id     text        not null,
    agent_id     text        not null,
    order_id     text        not null,
    seat_id      text,
    line         integer,
    number       integer,
    requested_by text        not null,
    requested_at timestamptz not null,
    reason       text,
    comments     text,
    decided_by   text,
    notes        text,
    version      bigint      not null
);
create index on requests (position);
create index on requests (status, position);
create index on requests (store_id, position);
create index on requests (agent_id, position);
create index on requests (order_id, position);
create table returns (
    return_id    text        not null primary key,
    position     bigint      not null,
    status       text        not null,
    store_id     text        not null,
    agent_id     text        not null,
    order_id     text        not null,
    seats        jsonb       not null,
    reason       text        not null,
    value_minor  bigint      not null,
    currency     text        not null,
    refund_minor bigint,
    disposition  text,
    enrollment   text,
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    reference    text,
    notes        text,
    version      bigint      not null
);
create index on returns (position);
create index on returns (status, position);
create index on returns (store_id, position);
create index on returns (agent_id, position);
create index on returns (order_id, position);
create table batches (
    batch_id text    not null primary key,
    store_id text    not null,
    agent_id text    not null,
    order_id text    not null,
    line     integer not null,
    rows     jsonb   not null,
    version  bigint  not null
);
