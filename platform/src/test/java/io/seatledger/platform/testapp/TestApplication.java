package io.seatledger.platform.testapp;

import io.seatledger.platform.PlatformConfiguration;
import io.seatledger.platform.database.SchemaMigration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The platform, its migrations, and a controller. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, ThingController.class})
public class TestApplication {

    @Bean
    SchemaMigration ledgerMigration() {
        return new SchemaMigration("ledger", "classpath:db/ledger", "ledger");
    }
}
