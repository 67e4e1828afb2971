package io.seatledger.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everything asks for the time; in UTC, cut to microseconds as PostgreSQL keeps them. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    @Bean
    Clock clock() {
        return micros();
    }

    /** The same clock for code that runs before there are beans. */
    public static Clock micros() {
        return new MicrosClock(Clock.systemUTC());
    }
}
