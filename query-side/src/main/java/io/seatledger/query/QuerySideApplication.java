package io.seatledger.query;

import io.seatledger.platform.PlatformConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The query side as a program of its own. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class QuerySideApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(QuerySideApplication.class);
        application.setDefaultProperties(Map.of("server.port", "8081"));
        application.run(arguments);
    }
}
