package io.seatledger.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock that everything asks for the time; in UTC, cut to microseconds as PostgreSQL keeps them. In a sandbox it can be set
 * back, so that a story can be told; who may come in is judged by {@link #micros} all the same.
 */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {
    /** Whether the clock may be set back while the log is empty; only for a process that is alone with its database. */
    public static final String SANDBOX = "seatledger.sandbox.enabled";

    @Bean
    @ConditionalOnProperty(name = SANDBOX, havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return micros();
    }

    @Bean
    @ConditionalOnProperty(name = SANDBOX, havingValue = "true")
    SandboxClock sandboxClock() {
        return new SandboxClock(micros());
    }

    /** The real time, also for code that runs before there are beans. */
    public static Clock micros() {
        return new MicrosClock(Clock.systemUTC());
    }
}
