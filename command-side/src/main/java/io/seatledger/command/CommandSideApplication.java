package io.seatledger.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command side as a program of its own. */
@SpringBootApplication(scanBasePackages = {"io.seatledger.command", "io.seatledger.platform"})
public class CommandSideApplication {

    /** Starts the command side; its settings are in {@code application.properties} and the environment. */
    public static void main(String[] args) {
        SpringApplication.run(CommandSideApplication.class, args);
    }
}
