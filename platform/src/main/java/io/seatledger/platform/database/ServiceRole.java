package io.seatledger.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the role of the service may do with the owner's tables: add to the log and read it, move its head, and use all other
 * tables freely. Granted anew at every start, so that tables of a later release are covered.
 */
final class ServiceRole {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceRole.class);

    /** Instances that start together must not grant at the same time. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7305011834209465712)";

    private static final String GRANT = """
            do $$
            declare
                service  constant text := current_setting('seatledger.service_role');
                kept     constant text[] := array['event', 'receipt', 'checkpoint', 'signing_key', 'subtree'];
                relation record;
                may      text;
            begin
                execute format('grant connect, create, temporary on database %I to %I', current_database(), service);
                for relation in
                    select n.nspname as schema, c.relname as name, c.relkind as kind
                    from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'S')
                    where n.nspowner = current_user::regrole and n.nspname <> 'public'
                loop
                    execute format('grant usage on schema %I to %I', relation.schema, service);
                    continue when relation.name is null;
                    may := case
                        when relation.kind = 'S' then 'usage'
                        when relation.name = 'schema_history' then 'select'
                        when relation.schema = 'ledger' and relation.name = any(kept) then 'select, insert'
                        when relation.schema = 'ledger' and relation.name = 'head' then 'select, update'
                        else 'select, insert, update, delete'
                    end;
                    if relation.schema = 'ledger' and relation.kind <> 'S' then
                        execute format('revoke all on ledger.%I from public, %I', relation.name, service);
                    end if;
                    execute format('grant %s on %s %I.%I to %I', may,
                        case when relation.kind = 'S' then 'sequence' else 'table' end,
                        relation.schema, relation.name, service);
                end loop;
            end $$""";

    /** What would make all of the above worthless. */
    private static final String TOO_MIGHTY = """
            select case
                when r.rolsuper then 'it is a superuser'
                when pg_has_role(r.oid, ?::regrole, 'MEMBER') then 'it is a member of the owner''s role'
                when r.rolcreaterole then 'it may make roles'
            end from pg_roles r where r.rolname = ?""";

    private ServiceRole() {}

    /**
     * Grants what the service needs and nothing more, after a migration.
     *
     * @param owner connections as the owner
     */
    static void restrict(DatabaseSettings settings, DataSource owner) {
        if (!settings.separate()) {
            LOG.warn(
                    "The database does not enforce that the log is append-only: the service works as {}, which owns the tables."
                            + " Set seatledger.database.migration-username and -password(-file) to an owner of its own",
                    settings.username());
            return;
        }
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            grant(connection, settings.username());
            connection.commit();
            warn(connection, settings);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the role " + settings.username() + " cannot be granted what it needs: " + e.getMessage(), e);
        }
    }

    private static void grant(Connection connection, String service) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement named =
                        connection.prepareStatement("select set_config('seatledger.service_role', ?, true)")) {
            statement.execute(ONE_AT_A_TIME);
            named.setString(1, service);
            named.execute();
            statement.execute(GRANT);
        }
    }

    private static void warn(Connection connection, DatabaseSettings settings) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(TOO_MIGHTY)) {
            asked.setString(1, '"' + settings.owner().replace("\"", "\"\"") + '"');
            asked.setString(2, settings.username());
            try (ResultSet row = asked.executeQuery()) {
                String why = row.next() ? row.getString(1) : null;
                if (why != null) {
                    LOG.warn(
                            "The database does not enforce that the log is append-only against {}: {}",
                            settings.username(),
                            why);
                }
            }
        }
    }
}
