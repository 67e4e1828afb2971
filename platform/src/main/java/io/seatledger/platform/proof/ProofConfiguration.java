package io.seatledger.platform.proof;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What proves the log. */
@Configuration(proxyBeanMethods = false)
public class ProofConfiguration {

    @Bean
    LedgerTree ledgerTree(JdbcClient db) {
        return new LedgerTree(db);
    }

    @Bean
    Checkpoints checkpoints(JdbcClient db) {
        return new Checkpoints(db);
    }
}
