package io.seatledger.command.config;

import io.seatledger.command.agent.Agent;
import io.seatledger.command.agent.purchase.CheckPurchaseHandler;
import io.seatledger.command.batch.assign.AssignSeatsHandler;
import io.seatledger.command.batch.link.SendRedemptionLinksHandler;
import io.seatledger.command.batch.undo.UndoBatchHandler;
import io.seatledger.command.dispatch.SubmissionInterceptor;
import io.seatledger.command.enrollment.report.ReportEnrollmentsHandler;
import io.seatledger.command.group.Group;
import io.seatledger.command.ledger.LedgerParameterResolverFactory;
import io.seatledger.command.ledger.LedgerStorageEngine;
import io.seatledger.command.ledger.StreamRepository;
import io.seatledger.command.order.Order;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.person.erase.ErasePersonHandler;
import io.seatledger.command.product.Product;
import io.seatledger.command.request.Request;
import io.seatledger.command.request.RequestState;
import io.seatledger.command.returns.Return;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.seat.SeatPool;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.command.store.Store;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.group.GroupState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.store.StoreState;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Axon as this service uses it: a command bus, its aggregates over cached states, and the log as event store. */
public final class AxonSetup {
    /** How often and for how long a command asks for the lock of its aggregate: 5 s in all. */
    private static final int LOCK_ATTEMPTS = 50;

    private static final int LOCK_ATTEMPT_MILLIS = 100;

    private AxonSetup() {}

    /** Starts it; whoever started it shuts it down. */
    public static Configuration start(LedgerStorageEngine engine) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.registerComponent(ParameterResolverFactory.class, configuration -> parameters());
        configurer.configureEmbeddedEventStore(configuration -> engine);
        configurer.configureCommandBus(
                configuration -> SimpleCommandBus.builder().build());
        aggregate(configurer, Store.class, StoreState.KIND, Store::of);
        aggregate(configurer, Product.class, ProductState.KIND, Product::of);
        aggregate(configurer, Agent.class, AgentState.KIND, Agent::of);
        aggregate(configurer, Group.class, GroupState.KIND, Group::of);
        aggregate(configurer, Order.class, OrderState.KIND, Order::of);
        aggregate(configurer, Return.class, ReturnState.KIND, Return::of);
        aggregate(configurer, SeatPool.class, SeatPoolState.KIND, SeatPool::of);
        aggregate(configurer, Request.class, RequestState.KIND, Request::of);
        configurer.registerCommandHandler(configuration -> new CheckPurchaseHandler());
        configurer.registerCommandHandler(configuration -> new ReportEnrollmentsHandler());
        configurer.registerCommandHandler(configuration -> new ErasePersonHandler());
        configurer.registerCommandHandler(configuration -> new AssignSeatsHandler());
        configurer.registerCommandHandler(configuration -> new SendRedemptionLinksHandler());
        configurer.registerCommandHandler(configuration -> new UndoBatchHandler());
        Configuration configuration = configurer.start();
        configuration.commandBus().registerHandlerInterceptor(new SubmissionInterceptor());
        return configuration;
    }

    private static ParameterResolverFactory parameters() {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(AxonSetup.class), new LedgerParameterResolverFactory());
    }

    private static <T, S extends StreamState<S>> void aggregate(
            Configurer configurer, Class<T> type, StreamKind<S> kind, BiFunction<String, S, T> aggregate) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(configuration -> new CommandStreams())
                .configureRepository(configuration -> StreamRepository.of(
                        type,
                        kind,
                        aggregate,
                        configuration.eventStore(),
                        configuration.parameterResolverFactory(),
                        PessimisticLockFactory.builder()
                                .acquireAttempts(LOCK_ATTEMPTS)
                                .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                                .build())));
    }
}
