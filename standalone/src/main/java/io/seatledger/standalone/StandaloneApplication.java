package io.seatledger.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one command: command side, query side and their database in one process. */
@SpringBootApplication(scanBasePackages = "io.seatledger")
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
