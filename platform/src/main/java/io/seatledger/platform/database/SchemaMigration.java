package io.seatledger.platform.database;

/**
 * Migrations that a side wants to be run before the database is used; declare it as a bean.
 *
 * @param name for the log
 * @param location Flyway location, for example {@code classpath:db/ledger}
 * @param schema made when missing; also holds the history of migrations
 */
public record SchemaMigration(String name, String location, String schema) {}
