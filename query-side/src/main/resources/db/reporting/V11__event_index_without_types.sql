-- Projection "history" no longer indexes the log by type: lists by type read the log itself, and never lag behind it.
delete from history where kind = 'type';
comment on column history.kind is
    'What id names: order, agent, store, line, seat, request, agreement …; actor (principal or person it acted for), correlation (of the HTTP request)';
