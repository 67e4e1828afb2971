package io.seatledger.standalone.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of the service's database: the owner, who makes and changes tables, the service, who can only add to the log, and who
 * reads its views.
 * Seen to at every start, so that data directories from before there was an owner get one.
 */
final class DatabaseRoles {
    static final String OWNER = "seatledger_owner";
    static final String SERVICE = "seatledger";
    /** May read the views for SQL tools, granted by the service; people and tools get roles of their own in it. */
    private static final String REPORTER = "seatledger_reporter";

    private static final String MAKE_ROLE = """
            do $$
            declare
                made constant text := current_setting('seatledger.role');
            begin
                if not exists (select from pg_roles where rolname = made) then
                    execute format('create role %I login', made);
                end if;
                execute format('alter role %I password %L', made, current_setting('seatledger.password'));
            end $$""";

    private static final String MAKE_REPORTER = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = 'seatledger_reporter') then
                    create role seatledger_reporter nologin;
                end if;
            end $$""";

    /** Schemas of the read models stay with the service, which makes and drops tables in them. */
    private static final String HAND_OVER = """
            do $$
            declare
                handed constant text[] := array['ledger', 'vault', 'access', 'mail', 'work'];
                thing  record;
            begin
                for thing in
                    select n.nspname as schema from pg_namespace n
                    where n.nspname = any(handed) and n.nspowner = 'seatledger'::regrole
                loop
                    execute format('alter schema %I owner to seatledger_owner', thing.schema);
                end loop;
                for thing in
                    select n.nspname as schema, c.relname as name from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = any(handed) and c.relowner = 'seatledger'::regrole and c.relkind in ('r', 'p', 'v', 'S')
                loop
                    execute format('alter table %I.%I owner to seatledger_owner', thing.schema, thing.name);
                end loop;
                for thing in
                    select p.oid::regprocedure::text as name from pg_proc p
                    join pg_namespace n on n.oid = p.pronamespace
                    where n.nspname = any(handed) and p.proowner = 'seatledger'::regrole
                loop
                    execute 'alter function ' || thing.name || ' owner to seatledger_owner';
                end loop;
            end $$""";

    private DatabaseRoles() {}

    /** Makes a role that can log in, and gives it the password of its file. */
    static void make(Connection superuser, String role, String password) throws SQLException {
        try (PreparedStatement said = superuser.prepareStatement(
                        "select set_config('seatledger.role', ?, false), set_config('seatledger.password', ?, false)");
                Statement statement = superuser.createStatement()) {
            said.setString(1, role);
            said.setString(2, password);
            said.execute();
            statement.execute(MAKE_ROLE);
        }
    }

    /**
     * Makes the owner own the database and whatever the service should not be able to change.
     *
     * @param superuser connected to the database itself
     */
    static void handOver(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter database seatledger owner to " + OWNER);
            statement.execute("revoke all on database seatledger from public");
            statement.execute("grant connect, create, temporary on database seatledger to " + SERVICE);
            statement.execute(MAKE_REPORTER);
            statement.execute("grant connect on database seatledger to " + REPORTER);
            statement.execute(HAND_OVER);
        }
        superuser.commit();
    }
}
