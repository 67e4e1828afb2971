package io.seatledger.platform.id;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One generator of ids, driven by the one clock. */
@Configuration(proxyBeanMethods = false)
public class IdConfiguration {

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
