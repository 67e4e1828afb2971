package io.seatledger.standalone;

import io.seatledger.platform.data.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/** One line when everything is up: where to call, where the data is, where the keys are. */
final class StartupLine implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(StartupLine.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
        DataDirectory data = EmbeddedDatabaseInitializer.dataDirectory(environment);
        String port = environment.getProperty("local.server.port", "8080");
        LOG.info(
                "Seatledger is ready at http://localhost:{} (data in {}, keys in {})",
                port,
                data.root(),
                data.resolve("keys.json"));
    }
}
