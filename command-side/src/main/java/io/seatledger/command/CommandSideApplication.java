package io.seatledger.command;

import io.seatledger.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The command side as a program of its own. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class CommandSideApplication {

    /** Starts the command side; its settings are in {@code application.properties} and the environment. */
    public static void main(String[] args) {
        SpringApplication.run(CommandSideApplication.class, args);
    }
}
