package io.seatledger.benchmarks.peer;

import com.typesafe.config.ConfigFactory;
import io.seatledger.benchmarks.load.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Apache Pekko persistence with its JDBC journal, settings as they come but for the address of the database. */
final class PekkoPeer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SETTINGS = """
            pekko.loglevel = WARNING
            pekko.actor.serializers.seats = "io.seatledger.benchmarks.peer.PekkoSerializer"
            pekko.actor.serialization-bindings { "io.seatledger.events.agent.SeatsPurchased" = seats }
            pekko.persistence.journal.plugin = "jdbc-journal"
            jdbc-journal.slick {
              profile = "slick.jdbc.PostgresProfile$"
              db { url = "%s", user = "postgres", password = "", driver = "org.postgresql.Driver" }
            }
            """;

    private PekkoPeer() {}

    /** An order on its way to its agent. */
    record Order(int agent, int quantity, ActorRef<Done> replyTo) {}

    /** Serves buyers until the input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        String url = PeerShop.setting("BENCH_URL");
        createTables(url);
        ActorSystem<Order> system = ActorSystem.create(
                agents(), "peer", ConfigFactory.parseString(SETTINGS.formatted(url)).withFallback(ConfigFactory.load()));
        Worker.serve(number -> (agent, quantity) -> AskPattern.<Order, Done>ask(
                        system, replyTo -> new Order(agent, quantity, replyTo), PATIENCE, system.scheduler())
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        system.terminate();
    }

    /** The schema that is shipped with the plugin. */
    private static void createTables(String url) throws IOException, SQLException {
        try (InputStream schema =
                        PekkoPeer.class.getResourceAsStream("/schema/postgres/postgres-create-schema.sql");
                Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            if (schema == null) {
                throw new IOException("the plugin has no schema");
            }
            for (String each : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    private static Behavior<Order> agents() {
        return Behaviors.setup(context -> {
            Map<Integer, ActorRef<PekkoAgent.Buy>> known = new HashMap<>();
            return Behaviors.receiveMessage(order -> {
                known.computeIfAbsent(
                                order.agent(),
                                agent -> context.spawn(
                                        new PekkoAgent(PeerShop.agentId(agent)), PeerShop.agentId(agent)))
                        .tell(new PekkoAgent.Buy(order.quantity(), order.replyTo()));
                return Behaviors.same();
            });
        });
    }
}
