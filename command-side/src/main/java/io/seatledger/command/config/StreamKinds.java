package io.seatledger.command.config;

import io.seatledger.command.batch.BatchState;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.person.PersonState;
import io.seatledger.command.request.RequestState;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.domain.group.GroupState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.store.StoreState;
import java.util.List;

/** Every kind of stream the command side folds. */
public final class StreamKinds {
    public static final List<StreamKind<?>> ALL = List.of(
            StoreState.KIND,
            ProductState.KIND,
            AgentState.KIND,
            GroupState.KIND,
            EnrollmentState.KIND,
            OrderState.KIND,
            SeatPoolState.KIND,
            RequestState.KIND,
            ReturnState.KIND,
            BatchState.KIND,
            PersonState.KIND);

    private StreamKinds() {}
}
