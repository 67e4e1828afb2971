package io.seatledger.command.returns.open;

import io.seatledger.command.seat.SeatExchange;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seats to give back: those named, or else seats of an order.
 *
 * @param seatIds of one order; one named twice counts once
 * @param orderId all its seats that can be returned
 * @param line only of this line
 * @param quantity only so many available seats of the line, the highest numbers first
 */
record OpenReturnBody(
        @Nullable @Size(min = 1, max = SEATS_MAX) List<@Id String> seatIds,
        @Nullable @Id String orderId,
        @Nullable @Min(1) Integer line,
        @Nullable Long quantity,
        @Text(max = Text.MESSAGE_MAX) String reason)
        implements SelfChecked {
    static final int SEATS_MAX = 10_000;

    private static final String LEAVE_OUT = "is not for seats that are named; leave it out";

    @Override
    public void check(BiConsumer<String, String> errors) {
        if (seatIds == null) {
            unless(orderId != null, "/orderId", "is required, or else seatIds", errors);
            unless(line != null || quantity == null, "/line", "is required with quantity", errors);
            return;
        }
        unless(orderId == null, "/orderId", LEAVE_OUT, errors);
        unless(line == null, "/line", LEAVE_OUT, errors);
        unless(quantity == null, "/quantity", LEAVE_OUT, errors);
        Optional<String> first =
                seatIds.stream().flatMap(OpenReturnBody::orderOf).findFirst();
        for (int i = 0; i < seatIds.size(); i++) {
            boolean same = SeatId.parse(seatIds.get(i))
                    .map(seat -> Optional.of(seat.orderId()).equals(first))
                    .orElse(true);
            unless(same, "/seatIds/" + i, "must be a seat of the same order as the first one", errors);
        }
    }

    private static Stream<String> orderOf(String seatId) {
        return SeatId.parse(seatId).map(SeatId::orderId).stream();
    }

    private static void unless(boolean fits, String pointer, String message, BiConsumer<String, String> errors) {
        if (!fits) {
            errors.accept(pointer, message);
        }
    }

    /** What it asks for. */
    Wanted wanted() {
        return seatIds == null
                ? Wanted.of(line, quantity)
                : Wanted.seats(seatIds.stream().map(SeatExchange::parse).toList());
    }

    /** The order it speaks of. */
    String orderIdMeant() {
        return orderId != null
                ? orderId
                : Stream.ofNullable(seatIds)
                        .flatMap(List::stream)
                        .map(seat -> SeatExchange.parse(seat).orderId())
                        .findFirst()
                        .orElseThrow();
    }
}
