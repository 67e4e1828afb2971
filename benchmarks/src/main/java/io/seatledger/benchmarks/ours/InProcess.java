package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.load.Crew;
import io.seatledger.benchmarks.load.Worker;
import io.seatledger.command.CommandSideApplication;
import io.seatledger.command.agent.purchase.PlacedOrder;
import io.seatledger.command.agent.purchase.PurchaseSeats;
import io.seatledger.command.dispatch.Answer;
import io.seatledger.command.dispatch.Answers;
import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.dispatch.CommandDesk;
import io.seatledger.command.dispatch.IdempotencyKey;
import io.seatledger.command.order.OrderState;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side without HTTP: its beans as the service wires them, and clients that send commands to its desk. */
final class InProcess {
    private static final Caller BACKEND =
            new Caller("key:bench", Role.STORE_BACKEND, null, null, null, null, null, "cor-bench");
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final CommandDesk desk;
    private final Answers answers;
    private final Ids ids;
    private final Clock clock;

    private InProcess(ConfigurableApplicationContext context) {
        this.desk = context.getBean(CommandDesk.class);
        this.answers = context.getBean(Answers.class);
        this.ids = context.getBean(Ids.class);
        this.clock = context.getBean(Clock.class);
    }

    /** Arguments: how many agents. The environment says where the database is. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                CommandSideApplication.class, "--server.port=0", "--spring.main.banner-mode=off")) {
            InProcess ours = new InProcess(context);
            Bench.storeOpens().forEach(ours::done);
            int agents = Integer.parseInt(arguments[0]);
            Crew.run(agents, agent -> Bench.agentMayBuy(agent).forEach(ours::done));
            Worker.serve(number -> ours::buy);
        }
    }

    private void done(Object command) {
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

    private void buy(int agent, int quantity) throws IOException {
        String orderId = ids.order();
        PurchaseSeats command = Bench.purchase(orderId, agent, quantity, BACKEND.principal(), clock.instant());
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
                                placed,
                                attempt.versionAfter(OrderState.KIND, orderId, decided),
                                URI.create("/v1/orders/" + orderId))))
                .answer();
        if (answer.status() != CREATED) {
            throw new IOException(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
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
}
