-- Lists of one organization, each in its own order.
create index on agents (organization_id, agent_id);
create index on groups (organization_id, group_id);
create index on orders (organization_id, position);
