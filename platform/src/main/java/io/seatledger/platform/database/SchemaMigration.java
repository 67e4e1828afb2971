package io.seatledger.platform.database;

/**
 * Migrations that a side wants to be run before the database is used; declare it as a bean.
 *
 * @param name for the log
 * @param location Flyway location, for example {@code classpath:db/ledger}
 * @param schema made when missing; also holds the history of migrations
 * @param owner whose the tables are
 */
public record SchemaMigration(String name, String location, String schema, Owner owner) {
    /** Who makes and changes tables. */
    public enum Owner {
        /** The owner; the service is granted what it needs. */
        OWNER,
        /** The service itself, which also makes and drops such tables as it runs. */
        SERVICE
    }

    /** Tables of the owner. */
    public SchemaMigration(String name, String location, String schema) {
        this(name, location, schema, Owner.OWNER);
    }
}
