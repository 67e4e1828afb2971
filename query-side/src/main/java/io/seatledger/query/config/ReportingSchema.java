package io.seatledger.query.config;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Schema {@code reporting}, migrated when this is constructed; what depends on it finds its tables. */
final class ReportingSchema {
    ReportingSchema(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("reporting")
                .defaultSchema("reporting")
                .locations("classpath:db/reporting")
                .load()
                .migrate();
    }
}
