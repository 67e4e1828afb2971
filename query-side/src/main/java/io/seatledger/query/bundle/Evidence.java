package io.seatledger.query.bundle;

import io.seatledger.events.Streams;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Basis.LineBasis;
import io.seatledger.events.value.EnrollmentFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the events that the decision about an order rested on: what its basis names, as it was when the order was placed. */
final class Evidence {
    private static final String LAST = """
            select position from ledger.event
            where stream = :stream and type = any(:types) and position < :before
                and (:field::text is null or convert_from(payload, 'UTF8')::jsonb ->> :field = :value)
            order by sequence desc limit 1""";

    private final List<Piece> pieces = new ArrayList<>();

    private Evidence() {}

    /** The last event of some types in a stream whose field, if one is named, has that value. */
    private record Piece(
            String stream,
            List<String> types,
            @Nullable String field,
            @Nullable String value) {}

    /** Positions before that of the order; some may be there twice. */
    static List<Long> of(OrderPlaced order, long position, JdbcClient db) {
        Evidence evidence = new Evidence();
        evidence.ofOrder(order);
        order.basis().lines().forEach(line -> evidence.ofLine(order, line));
        return evidence.pieces.stream()
                .flatMap(piece -> db
                        .sql(LAST)
                        .param("stream", piece.stream())
                        .param("types", piece.types().toArray(String[]::new))
                        .param("before", position)
                        .param("field", piece.field())
                        .param("value", piece.value())
                        .query(Long.class)
                        .list()
                        .stream())
                .toList();
    }

    private void ofOrder(OrderPlaced order) {
        String agent = Streams.agent(order.agentId());
        String store = Streams.store(order.storeId());
        pieces.add(new Piece(agent, List.of("AgentRegistered"), null, null));
        pieces.add(new Piece(store, List.of("StoreOpened"), null, null));
        pieces.add(
                new Piece(store, List.of("StorePolicyChanged"), "policyVersion", Long.toString(order.policyVersion())));
        named(agent, "AgreementFiled", "agreementId", order.agreementId());
    }

    private void ofLine(OrderPlaced order, LineBasis line) {
        String product = line.productId();
        pieces.add(new Piece(Streams.product(product), List.of("ProductDefined", "ProductChanged"), null, null));
        pieces.add(new Piece(
                Streams.store(order.storeId()), List.of("ProductListed", "ListingChanged"), "productId", product));
        named(Streams.agent(order.agentId()), "RepurchasePermitGranted", "permitId", line.permitId());
        EnrollmentFact enrollment = line.enrollment();
        if (enrollment != null) {
            String stream = Streams.enrollment(enrollment.courseId(), enrollment.learnerId());
            named(stream, "EnrollmentReported", "version", Long.toString(enrollment.version()));
        }
    }

    private void named(String stream, String type, String field, @Nullable String value) {
        if (value != null) {
            pieces.add(new Piece(stream, List.of(type), field, value));
        }
    }
}
