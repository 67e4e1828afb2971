-- Run at every start: who may read the views and nothing else. A cluster has its roles in common, so the role is made where
-- databases and their owners are made (deploy/postgres, the embedded database); here only if we may.
do $$
begin
    perform pg_advisory_xact_lock(7305011834209465713);
    if not exists (select from pg_roles where rolname = 'seatledger_reporter') then
        begin
            create role seatledger_reporter nologin;
        exception
            when insufficient_privilege then
                raise warning 'no role seatledger_reporter: nobody can read report_v1 until a superuser makes it';
                return;
            when duplicate_object or unique_violation then
                null;
        end;
    end if;
    if (select pg_has_role(datdba, 'USAGE') from pg_database where datname = current_database()) then
        execute format('grant connect on database %I to seatledger_reporter', current_database());
    end if;
    grant usage on schema report_v1 to seatledger_reporter;
    grant select on all tables in schema report_v1 to seatledger_reporter;
end $$;
