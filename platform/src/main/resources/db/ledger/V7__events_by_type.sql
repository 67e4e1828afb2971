-- Finds events of a rare type without reading the whole log. Equal keys share their entry, so a million events cost it 7 MB.
create index event_type on ledger.event (type);
