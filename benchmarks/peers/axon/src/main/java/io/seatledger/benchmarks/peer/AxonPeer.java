package io.seatledger.benchmarks.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.seatledger.benchmarks.load.Worker;
import java.io.IOException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.postgresql.ds.PGSimpleDataSource;

/** Axon 4 as it comes: event-sourcing repository, JDBC engine, Jackson; its connections take part in the unit of work. */
final class AxonPeer {
    private static final int CONNECTIONS = 40;
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private AxonPeer() {}

    /** Serves buyers until the input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(PeerShop.setting("BENCH_URL"));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setAutoCommit(false);
        try (HikariDataSource database = new HikariDataSource(pool)) {
            createTables();
            Configuration axon = start(new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(database)));
            CommandGateway gateway = axon.commandGateway();
            Worker.serve(number -> (agent, quantity) ->
                    gateway.sendAndWait(new AxonAgent.Buy(PeerShop.agentId(agent), quantity)));
            axon.shutdown();
        }
    }

    /** By a connection of its own: the pool's connections commit only with one. */
    private static void createTables() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(PeerShop.setting("BENCH_URL"));
        database.setUser("postgres");
        engine(new DataSourceConnectionProvider(database)).createSchema(PostgresEventTableFactory.INSTANCE);
    }

    private static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .build();
    }

    private static Configuration start(ConnectionProvider connections) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> SERIALIZER)
                .configureEmbeddedEventStore(configuration -> engine(connections))
                .configureAggregate(AxonAgent.class);
        return configurer.start();
    }
}
