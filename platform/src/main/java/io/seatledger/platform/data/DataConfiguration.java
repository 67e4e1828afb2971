package io.seatledger.platform.data;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the data directory and the key-encryption key, or stops the start with the reason. */
@Configuration(proxyBeanMethods = false)
public class DataConfiguration {

    @Bean
    DataDirectory dataDirectory(
            @Value("${" + DataDirectory.PROPERTY + ":" + DataDirectory.DEFAULT + "}") Path directory) {
        return DataDirectory.at(directory);
    }

    @Bean
    KeyEncryptionKey keyEncryptionKey(@Value("${seatledger.kek-file:}") String file, DataDirectory directory) {
        return file.isBlank() ? KeyEncryptionKey.in(directory) : KeyEncryptionKey.read(Path.of(file));
    }
}
