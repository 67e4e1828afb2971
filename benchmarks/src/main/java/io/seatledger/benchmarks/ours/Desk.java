package io.seatledger.benchmarks.ours;

import io.seatledger.command.CommandSideApplication;
import io.seatledger.command.agent.purchase.PlacedOrder;
import io.seatledger.command.agent.purchase.PurchaseSeats;
import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.dispatch.Answers;
import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.dispatch.CommandDesk;
import io.seatledger.command.dispatch.IdempotencyKey;
import io.seatledger.command.ledger.AppendPath;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.Streams;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Reason;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side without HTTP: its beans as the service wires them, over one database. */
final class Desk implements AutoCloseable {
    private static final Caller BACKEND = new Caller(
            "key:key_01981d2c5f7e7c0a9b3e4d5f6a7b8c9d",
            Role.STORE_BACKEND,
            null,
            null,
            null,
            null,
            null,
            "01981d2c-5f7e-7c0a-9b3e-4d5f6a7b8c9d");
    private static final int CREATED = 201;
    private static final int OK = 200;
    /** So many streams at a time are dropped from the cache instead of being brought up to date one by one. */
    private static final int DROPPED_TOGETHER = 17;

    private final ConfigurableApplicationContext context;
    private final CommandDesk desk;
    private final Answers answers;
    private final Ids ids;
    private final Clock clock;

    private Desk(ConfigurableApplicationContext context) {
        this.context = context;
        this.desk = context.getBean(CommandDesk.class);
        this.answers = context.getBean(Answers.class);
        this.ids = context.getBean(Ids.class);
        this.clock = context.getBean(Clock.class);
    }

    /**
     * Starts it.
     *
     * @param settings as on the command line; what they do not say, the environment does
     */
    static Desk open(List<String> settings) {
        String[] arguments = Stream.concat(
                        Stream.of("--server.port=0", "--spring.main.banner-mode=off"), settings.stream())
                .toArray(String[]::new);
        return new Desk(SpringApplication.run(CommandSideApplication.class, arguments));
    }

    void done(Object command) {
        int status = desk.handle(new CommandCall<>(
                        command.getClass().getSimpleName(),
                        BACKEND,
                        "/bench",
                        null,
                        null,
                        attempt -> command,
                        (result, attempt, decided) -> answers.ok(OK, result)))
                .answer()
                .status();
        if (status != OK) {
            throw new IllegalStateException(command + " was answered with " + status);
        }
    }

    void buy(int agent, int quantity) throws IOException {
        buy(0, agent, quantity);
    }

    /** In any of the first stores. */
    void buySomewhere(int stores, int agent, int quantity) throws IOException {
        buy(ThreadLocalRandom.current().nextInt(stores), agent, quantity);
    }

    /** By an agent whose stream is not in the cache. */
    void buyCold(int agent, int quantity) throws IOException {
        Collection<String> streams = IntStream.range(0, DROPPED_TOGETHER)
                .mapToObj(next -> Streams.agent(Bench.agentId(agent + next)))
                .toList();
        context.getBean(AppendPath.class).states().catchUp(streams);
        buy(0, agent, quantity);
    }

    private void buy(int store, int agent, int quantity) throws IOException {
        String orderId = ids.order();
        String storeId = Bench.storeId(store);
        PurchaseSeats command = Bench.purchase(orderId, storeId, agent, quantity, BACKEND.principal(), clock.instant());
        Answer answer = desk.handle(new CommandCall<PlacedOrder>(
                        "Purchase",
                        BACKEND,
                        "/v1/stores/bench/orders",
                        new IdempotencyKey(BACKEND.principal(), orderId, sha256(orderId)),
                        null,
                        attempt -> {
                            attempt.begin(OrderState.KIND, orderId);
                            return command;
                        },
                        (placed, attempt, decided) -> answers.created(
                                Answered.of(placed),
                                attempt.versionAfter(OrderState.KIND, orderId, decided),
                                URI.create("/v1/orders/" + orderId))))
                .answer();
        if (answer.status() != CREATED) {
            throw new IOException(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    /** What the service answers to a purchase. */
    private record Answered(
            String orderId,
            OrderStatus status,
            PaymentStatus paymentStatus,
            Money total,
            List<PlacedOrder.PlacedLine> lines,
            Basis basis,
            List<Reason> warnings) {
        static Answered of(PlacedOrder order) {
            return new Answered(
                    order.orderId(),
                    order.status(),
                    order.paymentStatus(),
                    order.total(),
                    order.lines(),
                    order.basis(),
                    order.warnings());
        }
    }

    /** As the service fingerprints the payload of every keyed command. */
    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
