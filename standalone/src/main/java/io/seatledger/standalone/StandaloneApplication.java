package io.seatledger.standalone;

import io.seatledger.command.CommandSideApplication;
import io.seatledger.query.QuerySideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one command: command side, query side and their database in one process. */
@SpringBootApplication(
        scanBasePackageClasses = {StandaloneApplication.class, CommandSideApplication.class, QuerySideApplication.class
        })
public class StandaloneApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, ready to be run: its database starts before it and stops after it. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.addInitializers(new EmbeddedDatabaseInitializer());
        application.addListeners(new StartupLine());
        return application;
    }
}
