-- Projection "history" also indexes the log by type, by who caused an event and by request: it folds the log again.
truncate history, history_cases, history_orders;
update projection set position = 0 where name = 'history';
delete from dead_letter where projection = 'history';
comment on column history.kind is
    'What id names: order, agent, store, line, seat, request, agreement …; type (of the event), actor (principal or person it acted for), correlation (of the HTTP request)';
