package io.seatledger.platform.vault;

import io.seatledger.platform.data.KeyEncryptionKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault over the service's database. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {

    @Bean
    Vault vault(KeyEncryptionKey kek, JdbcClient db) {
        return new Vault(kek, db);
    }
}
