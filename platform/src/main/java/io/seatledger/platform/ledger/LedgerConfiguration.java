package io.seatledger.platform.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reads the log. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    LedgerReader ledgerReader(JdbcClient db) {
        return new LedgerReader(db);
    }

    /** One per process: where both sides run together, readers are woken directly. */
    @Bean
    LedgerSignal ledgerSignal() {
        return new LedgerSignal();
    }
}
