package io.seatledger.query;

import io.seatledger.console.config.ConsoleConfiguration;
import io.seatledger.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The query side as a program of its own. */
@SpringBootApplication
@Import({PlatformConfiguration.class, ConsoleConfiguration.class})
public class QuerySideApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
