package io.seatledger.standalone;

import io.seatledger.platform.data.DataDirectory;
import io.seatledger.platform.time.TimeConfiguration;
import io.seatledger.standalone.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Starts the embedded database before anything else and tells the rest where it is, unless a database is named. */
final class EmbeddedDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String DATABASE_URL = "seatledger.database.url";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DataDirectory data = dataDirectory(environment);
        Map<String, Object> found =
                new HashMap<>(Map.of(DataDirectory.PROPERTY, data.root().toString()));
        if (!StringUtils.hasText(environment.getProperty(DATABASE_URL))) {
            EmbeddedDatabase database = EmbeddedDatabase.start(data);
            stopAfter(context, database);
            found.put(DATABASE_URL, database.url());
            found.put("seatledger.database.username", database.username());
            found.put("seatledger.database.password", database.password());
            found.put("seatledger.database.migration-username", database.owner());
            found.put("seatledger.database.migration-password", database.ownerPassword());
        } else {
            // Others may write to a database that is named, and they have clocks of their own.
            found.put(TimeConfiguration.SANDBOX, "false");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("standalone", found));
    }

    static DataDirectory dataDirectory(ConfigurableEnvironment environment) {
        String named = environment.getProperty(DataDirectory.PROPERTY);
        return DataDirectory.at(Path.of(StringUtils.hasText(named) ? named : DataDirectory.DEFAULT));
    }

    /**
     * Beans are destroyed in the reverse order of registration, so the first one registered outlives the connection pool. The
     * shutdown handler covers a context that failed before it had beans; closing twice is harmless.
     */
    private static void stopAfter(ConfigurableApplicationContext context, EmbeddedDatabase database) {
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            beans.registerDisposableBean("embeddedDatabase", database::close);
        }
        SpringApplication.getShutdownHandlers().add(database::close);
    }
}
