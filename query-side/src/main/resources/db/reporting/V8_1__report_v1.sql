-- What SQL tools read: views that keep their names, columns and meaning for as long as their schema is called v1. Columns are only
-- added, at the end. No names, addresses, reasons or notes, and no learners. A rebuild points them at the new tables
-- (RebuildTables); a migration that replaces a table has to do the same. docs/reporting.md is made from the comments.
create schema report_v1;
comment on schema report_v1 is 'Read models for SQL tools, version 1';

create view report_v1.position as select name as read_model, position from reporting.projection;
comment on view report_v1.position is 'How far each read model has got: everything up to its position is in its views';
comment on column report_v1.position.read_model is 'Name of the read model, as said with each view';
comment on column report_v1.position.position is 'Last position of the log that is in it';

create view report_v1.stores as select store_id, name, currency, status, subscription_organization, policy_version from
    reporting.stores;
comment on view report_v1.stores is 'Stores (read model stores)';
comment on column report_v1.stores.store_id is 'Store';
comment on column report_v1.stores.name is 'What it is called';
comment on column report_v1.stores.currency is 'ISO 4217 code of all its prices';
comment on column report_v1.stores.status is 'OPEN or CLOSED';
comment on column report_v1.stores.subscription_organization is 'Organization whose subscription its seats follow, if any';
comment on column report_v1.stores.policy_version is 'Goes up with every change of its policy';

create view report_v1.products as select product_id, title, course_id, redemption from reporting.products;
comment on view report_v1.products is 'Products with their default mapping (read model stores)';
comment on column report_v1.products.product_id is 'Product';
comment on column report_v1.products.title is 'What it is called';
comment on column report_v1.products.course_id is 'What of the LMS it maps to';
comment on column report_v1.products.redemption is 'AUTO or MANUAL';

create view report_v1.listings as select store_id, product_id, unit_price_minor, currency, published from reporting.listings;
comment on view report_v1.listings is 'What each store sells (read model stores)';
comment on column report_v1.listings.store_id is 'Store';
comment on column report_v1.listings.product_id is 'Product';
comment on column report_v1.listings.unit_price_minor is 'Price of one seat in minor units of currency';
comment on column report_v1.listings.currency is 'ISO 4217 code';
comment on column report_v1.listings.published is 'Whether it can be bought';

create view report_v1.groups as select group_id, name, short_name, organization_id, parent_id from reporting.groups;
comment on view report_v1.groups is 'Purchasing groups (read model groups)';
comment on column report_v1.groups.group_id is 'Group';
comment on column report_v1.groups.name is 'What it is called';
comment on column report_v1.groups.short_name is 'Its short name, if any';
comment on column report_v1.groups.organization_id is 'Organization it belongs to';
comment on column report_v1.groups.parent_id is 'Group above it, null at the top';

create view report_v1.agents as select agent_id, organization_id, status from reporting.agents;
comment on view report_v1.agents is 'Purchasing agents, without who they are (read model agents)';
comment on column report_v1.agents.agent_id is 'Agent';
comment on column report_v1.agents.organization_id is 'Its organization today';
comment on column report_v1.agents.status is 'ACTIVE or SUSPENDED';

create view report_v1.agreements as select agent_id, agreement_id, kind, store_ids, effective_from, expires_on, ended from
    reporting.agreements;
comment on view report_v1.agreements is 'Agreements of agents (read model agents)';
comment on column report_v1.agreements.agent_id is 'Agent';
comment on column report_v1.agreements.agreement_id is 'Agreement, named within its agent';
comment on column report_v1.agreements.kind is 'WHOLESALE or PURCHASING_AGENT';
comment on column report_v1.agreements.store_ids is 'Stores it covers, all when empty';
comment on column report_v1.agreements.effective_from is 'First day in force, in UTC';
comment on column report_v1.agreements.expires_on is 'Last day in force, null for no end';
comment on column report_v1.agreements.ended is 'REVOKED or SUPERSEDED; null while only dates decide';

create view report_v1.orders as select order_id, position, store_id, agent_id, organization_id, group_id, purpose,
    purchase_order_number, funding_pool, redeem_by, currency, total_minor, refunded_minor, status, payment_status, placed_at
    from reporting.orders;
comment on view report_v1.orders is 'Orders with status and money (read model orders)';
comment on column report_v1.orders.order_id is 'Order';
comment on column report_v1.orders.position is 'Position of OrderPlaced in the log';
comment on column report_v1.orders.store_id is 'Store';
comment on column report_v1.orders.agent_id is 'Agent that bought';
comment on column report_v1.orders.organization_id is 'Organization of the agent when it bought';
comment on column report_v1.orders.group_id is 'Group it was bought for, null for no group';
comment on column report_v1.orders.purpose is 'FOR_OTHERS or FOR_SELF';
comment on column report_v1.orders.purchase_order_number is 'The buyer''s number, if any';
comment on column report_v1.orders.funding_pool is 'The buyer''s funding pool, if any';
comment on column report_v1.orders.redeem_by is 'Last day on which its seats can be redeemed, null for no end';
comment on column report_v1.orders.currency is 'ISO 4217 code';
comment on column report_v1.orders.total_minor is 'Sum of its lines in minor units of currency';
comment on column report_v1.orders.refunded_minor is 'What went back of it, in minor units';
comment on column report_v1.orders.status is 'PENDING, PROCESSING, COMPLETE or CANCELLED';
comment on column report_v1.orders.payment_status is 'PENDING, AUTHORIZED, PAID, PARTIALLY_REFUNDED, REFUNDED or VOIDED';
comment on column report_v1.orders.placed_at is 'When it was placed';

create view report_v1.order_lines as select order_id, line, product_id, course_id, quantity, unit_price_minor,
    line_total_minor, pending, available, approval_pending, awaiting, assigned, return_pending, returned, expired, voided
    from reporting.order_lines;
comment on view report_v1.order_lines is 'Lines of orders and where their seats are (read model orders)';
comment on column report_v1.order_lines.order_id is 'Order';
comment on column report_v1.order_lines.line is 'From 1 within the order';
comment on column report_v1.order_lines.product_id is 'Product';
comment on column report_v1.order_lines.course_id is 'What of the LMS it was mapped to';
comment on column report_v1.order_lines.quantity is 'Seats bought: the sum of the nine counts';
comment on column report_v1.order_lines.unit_price_minor is 'Price of one seat in minor units of the order''s currency';
comment on column report_v1.order_lines.line_total_minor is 'What the line costs, in minor units';
comment on column report_v1.order_lines.pending is 'Seats not yet released';
comment on column report_v1.order_lines.available is 'Seats that can be assigned';
comment on column report_v1.order_lines.approval_pending is 'Seats that wait for approval of their assignment';
comment on column report_v1.order_lines.awaiting is 'Seats whose redemption link was sent';
comment on column report_v1.order_lines.assigned is 'Seats in use';
comment on column report_v1.order_lines.return_pending is 'Seats whose return was asked for';
comment on column report_v1.order_lines.returned is 'Seats given back for good';
comment on column report_v1.order_lines.expired is 'Seats whose redeem-by date passed';
comment on column report_v1.order_lines.voided is 'Seats of a cancelled order';

create view report_v1.decisions as select position, at, store_id, agent_id, outcome, bulk, codes, order_id from
    reporting.decisions;
comment on view report_v1.decisions is 'Every purchase decision, refusals too (read model decisions)';
comment on column report_v1.decisions.position is 'Position of the decision in the log';
comment on column report_v1.decisions.at is 'When it was taken';
comment on column report_v1.decisions.store_id is 'Store';
comment on column report_v1.decisions.agent_id is 'Agent that asked, known or not';
comment on column report_v1.decisions.outcome is 'PERMITTED or REFUSED';
comment on column report_v1.decisions.bulk is 'Whether it was judged as bulk';
comment on column report_v1.decisions.codes is 'Codes of all reasons, empty when permitted';
comment on column report_v1.decisions.order_id is 'Order it became, null when refused';

create view report_v1.returns as select return_id, status, store_id, agent_id, order_id, value_minor, currency, refund_minor,
    disposition, requested_at from reporting.returns;
comment on view report_v1.returns is 'Returns of seats (read model cases)';
comment on column report_v1.returns.return_id is 'Return';
comment on column report_v1.returns.status is 'PENDING, APPROVED, REFUND_SETTLED, REFUND_FAILED, DENIED or WITHDRAWN';
comment on column report_v1.returns.store_id is 'Store';
comment on column report_v1.returns.agent_id is 'Agent that bought';
comment on column report_v1.returns.order_id is 'Order';
comment on column report_v1.returns.value_minor is 'What its seats cost, in minor units of currency';
comment on column report_v1.returns.currency is 'ISO 4217 code';
comment on column report_v1.returns.refund_minor is 'Refund that was approved, in minor units; null before';
comment on column report_v1.returns.disposition is 'REISSUE or RETIRE, null before it is approved';
comment on column report_v1.returns.requested_at is 'When it was asked for';

create view report_v1.seat_movements as select position, entry, at, store_id, product_id, group_id, organization_id,
    agent_id, order_id, line, from_state, to_state, quantity, first_seat, last_seat from reporting.ledger_entry;
comment on view report_v1.seat_movements is 'Double entry: seats of a line that went from one state to another (read model inventory)';
comment on column report_v1.seat_movements.position is 'Position of the event in the log';
comment on column report_v1.seat_movements.entry is 'From 1 within the position';
comment on column report_v1.seat_movements.at is 'When it happened';
comment on column report_v1.seat_movements.store_id is 'Store';
comment on column report_v1.seat_movements.product_id is 'Product';
comment on column report_v1.seat_movements.group_id is 'Owner group of the seats by then, null for no group';
comment on column report_v1.seat_movements.organization_id is 'Organization of the agent when it bought';
comment on column report_v1.seat_movements.agent_id is 'Agent that bought; who that is stays in the vault';
comment on column report_v1.seat_movements.order_id is 'Order';
comment on column report_v1.seat_movements.line is 'Line of the order';
comment on column report_v1.seat_movements.from_state is 'State they left; ISSUED when just bought, REGROUPED when they come from another owner group';
comment on column report_v1.seat_movements.to_state is 'State they entered; REGROUPED when they go to another owner group';
comment on column report_v1.seat_movements.quantity is 'How many seats';
comment on column report_v1.seat_movements.first_seat is 'First seat number';
comment on column report_v1.seat_movements.last_seat is 'Last seat number';

create view report_v1.daily_seats as select day, store_id, product_id, group_id, organization_id, agent_id, from_state,
    to_state, quantity from reporting.daily_seats;
comment on view report_v1.daily_seats is 'Seat movements added up by day (read model inventory); what is in a state at the end of a day is all that entered it less all that left it until then';
comment on column report_v1.daily_seats.day is 'Day in UTC';
comment on column report_v1.daily_seats.store_id is 'Store';
comment on column report_v1.daily_seats.product_id is 'Product';
comment on column report_v1.daily_seats.group_id is 'Owner group, null for no group';
comment on column report_v1.daily_seats.organization_id is 'Organization of the agent when it bought';
comment on column report_v1.daily_seats.agent_id is 'Agent that bought; who that is stays in the vault';
comment on column report_v1.daily_seats.from_state is 'State they left; ISSUED when just bought, REGROUPED when they come from another owner group';
comment on column report_v1.daily_seats.to_state is 'State they entered; REGROUPED when they go to another owner group';
comment on column report_v1.daily_seats.quantity is 'How many seats';

create view report_v1.available_seats as select released_on, store_id, product_id, group_id, organization_id, agent_id,
    quantity from reporting.available_seats;
comment on view report_v1.available_seats is 'Seats available now by the day of their release (read model inventory)';
comment on column report_v1.available_seats.released_on is 'Day in UTC on which the first seats of their line were released';
comment on column report_v1.available_seats.store_id is 'Store';
comment on column report_v1.available_seats.product_id is 'Product';
comment on column report_v1.available_seats.group_id is 'Owner group, null for no group';
comment on column report_v1.available_seats.organization_id is 'Organization of the agent when it bought';
comment on column report_v1.available_seats.agent_id is 'Agent that bought; who that is stays in the vault';
comment on column report_v1.available_seats.quantity is 'How many seats';

create view report_v1.daily_orders as select day, store_id, group_id, organization_id, agent_id, currency, orders,
    ordered_minor, cancelled, cancelled_minor, paid_minor, refunded_minor from reporting.daily_orders;
comment on view report_v1.daily_orders is 'Orders and money by day (read model orders)';
comment on column report_v1.daily_orders.day is 'Day in UTC';
comment on column report_v1.daily_orders.store_id is 'Store';
comment on column report_v1.daily_orders.group_id is 'Group it was bought for, null for no group';
comment on column report_v1.daily_orders.organization_id is 'Organization of the agent when it bought';
comment on column report_v1.daily_orders.agent_id is 'Agent that bought';
comment on column report_v1.daily_orders.currency is 'ISO 4217 code of all amounts of the row';
comment on column report_v1.daily_orders.orders is 'Orders placed';
comment on column report_v1.daily_orders.ordered_minor is 'What they cost, in minor units';
comment on column report_v1.daily_orders.cancelled is 'Orders cancelled';
comment on column report_v1.daily_orders.cancelled_minor is 'What those cost, in minor units';
comment on column report_v1.daily_orders.paid_minor is 'Money captured or marked as paid, in minor units';
comment on column report_v1.daily_orders.refunded_minor is 'Money that went back, in minor units';

create view report_v1.daily_lines as select day, store_id, product_id, group_id, organization_id, agent_id, currency, orders,
    seats, ordered_minor, cancelled, cancelled_minor, paid_minor from reporting.daily_lines;
comment on view report_v1.daily_lines is 'What was ordered by day and product (read model orders); refunds are of orders, hence in daily_orders';
comment on column report_v1.daily_lines.day is 'Day in UTC';
comment on column report_v1.daily_lines.store_id is 'Store';
comment on column report_v1.daily_lines.product_id is 'Product';
comment on column report_v1.daily_lines.group_id is 'Group it was bought for, null for no group';
comment on column report_v1.daily_lines.organization_id is 'Organization of the agent when it bought';
comment on column report_v1.daily_lines.agent_id is 'Agent that bought; who that is stays in the vault';
comment on column report_v1.daily_lines.currency is 'ISO 4217 code of all amounts of the row';
comment on column report_v1.daily_lines.orders is 'Orders placed that hold the product';
comment on column report_v1.daily_lines.seats is 'Seats bought';
comment on column report_v1.daily_lines.ordered_minor is 'What they cost, in minor units';
comment on column report_v1.daily_lines.cancelled is 'Orders cancelled that hold the product';
comment on column report_v1.daily_lines.cancelled_minor is 'What their seats of it cost, in minor units';
comment on column report_v1.daily_lines.paid_minor is 'What its seats cost in orders that were paid, in minor units';

create view report_v1.daily_decisions as select day, store_id, agent_id, outcome, decisions from reporting.daily_decisions;
comment on view report_v1.daily_decisions is 'Purchase decisions by day (read model decisions)';
comment on column report_v1.daily_decisions.day is 'Day in UTC';
comment on column report_v1.daily_decisions.store_id is 'Store';
comment on column report_v1.daily_decisions.agent_id is 'Agent that asked, known or not';
comment on column report_v1.daily_decisions.outcome is 'PERMITTED or REFUSED';
comment on column report_v1.daily_decisions.decisions is 'How many';

create view report_v1.daily_refusals as select day, store_id, agent_id, code, refused from reporting.daily_refusals;
comment on view report_v1.daily_refusals is 'Refusals by day and reason (read model decisions); a refusal with two reasons is in two rows';
comment on column report_v1.daily_refusals.day is 'Day in UTC';
comment on column report_v1.daily_refusals.store_id is 'Store';
comment on column report_v1.daily_refusals.agent_id is 'Agent that asked, known or not';
comment on column report_v1.daily_refusals.code is 'Refusal code, as in docs/rules.md';
comment on column report_v1.daily_refusals.refused is 'Decisions refused for it';
