package io.seatledger.command.returns.open;

import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** R50: a seat is returned from available, awaiting or assigned, unless the LMS is being asked to take it from its learner. */
final class ReturnableRule {
    private ReturnableRule() {}

    static boolean returnable(SeatCase seat) {
        return switch (seat.state()) {
            case AVAILABLE, AWAITING -> true;
            case ASSIGNED -> !unassigning(seat);
            default -> false;
        };
    }

    /** One reason for each thing that is wrong, naming the seats. */
    static List<Reason> unlessReturnable(List<SeatCase> seats) {
        Map<RefusalCode, List<String>> unfit = new EnumMap<>(RefusalCode.class);
        seats.stream()
                .filter(seat -> !returnable(seat))
                .forEach(seat -> unfit.computeIfAbsent(code(seat.state()), code -> new ArrayList<>())
                        .add(seat.id().toString()));
        return unfit.entrySet().stream()
                .map(each -> reason(each.getKey(), each.getValue()))
                .toList();
    }

    private static boolean unassigning(SeatCase seat) {
        return Optional.ofNullable(seat.seat().hold()).map(Hold::unassigning).orElse(false);
    }

    private static RefusalCode code(SeatState state) {
        return switch (state) {
            case PENDING -> RefusalCode.SEAT_NOT_RELEASED;
            case RETURN_PENDING -> RefusalCode.RETURN_ALREADY_OPEN;
            default -> RefusalCode.SEAT_NOT_AVAILABLE;
        };
    }

    private static Reason reason(RefusalCode code, List<String> seats) {
        String what = switch (code) {
            case SEAT_NOT_RELEASED -> "not released: the order is not paid";
            case RETURN_ALREADY_OPEN -> "in a return already";
            default -> "in no state to be returned";
        };
        return Reason.of(
                code,
                (seats.size() == 1 ? "Seat " + seats.get(0) + " is " : seats.size() + " seats are ") + what + '.',
                Map.of("seatIds", seats, "number", seats.size()));
    }
}
