package io.seatledger.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data source; nobody gets it before every {@link SchemaMigration} has run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

    @Bean
    Database database(DatabaseSettings settings) {
        return new Database(settings);
    }

    @Bean
    HikariDataSource dataSource(Database database, ObjectProvider<SchemaMigration> migrations) {
        return database.open(migrations.orderedStream().toList());
    }
}
