package io.seatledger.command.returns;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.ORGANIZATION;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.decide.DenyReturn;
import io.seatledger.command.returns.decide.WithdrawReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.Wanted;
import io.seatledger.command.returns.refund.FailRefund;
import io.seatledger.command.returns.refund.RetryRefund;
import io.seatledger.command.returns.refund.SettleRefund;
import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.Link;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.seat.SeatsReissued;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Returns of one order, decided, refunded, failed and taken back in any order. */
class ReturnPropertiesTest {
    private static final int QUANTITY = 8;
    private static final long TOTAL = 1_000;

    /** What may happen to one of four returns. */
    enum Act {
        OPEN_SOME,
        OPEN_NAMED,
        OPEN_ALL,
        APPROVE,
        APPROVE_FOR_NOTHING,
        DENY,
        WITHDRAW,
        SETTLE,
        FAIL,
        RETRY
    }

    /** One act on the return of this number; {@code amount} is as many seats or cents as the act makes of it. */
    record Step(Act act, int number, int amount) {}

    @Property(tries = 300)
    void seats_and_money_are_neither_lost_nor_made(@ForAll("steps") List<Step> steps) {
        Books books = new Books();
        steps.forEach(books::take);
        assertThat(books.story.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(QUANTITY);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 9))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    /** Beside the fold of the log: counts that events move from one state to another, as a bookkeeper does. */
    private static final class Books {
        private final ReturnStory story = new ReturnStory(this::moved, world()).given(bought());
        private final Map<SeatState, Long> balance = new EnumMap<>(story.counts());
        private final Map<SeatId, Before> before = new HashMap<>();

        /** What a denied or withdrawn return must give back. */
        private record Before(SeatState state, Hold hold, Link link) {
            static Before of(SeatCase seat) {
                Link link = seat.seat().link();
                return new Before(seat.state(), seat.seat().hold(), link == null ? null : dead(link));
            }

            private static Link dead(Link link) {
                return new Link(
                        link.recipient(),
                        null,
                        link.sentAt(),
                        link.expiresAt(),
                        link.resends(),
                        link.mailId(),
                        link.mailProblem());
            }
        }

        private static LedgerEvent[] bought() {
            OrderLine line = new OrderLine(1, PRODUCT, COURSE, QUANTITY, 125, TOTAL, Redemption.MANUAL, null);
            return Stream.of(
                            new LedgerEvent[] {
                                placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, null, line),
                                new SeatsPurchased(
                                        AGENT,
                                        ORDER,
                                        STORE,
                                        1,
                                        PRODUCT,
                                        COURSE,
                                        1,
                                        QUANTITY,
                                        125,
                                        TOTAL,
                                        "USD",
                                        ORGANIZATION,
                                        null,
                                        "agr-1",
                                        2,
                                        LONG_AGO),
                                new OrderMarkedPaid(ORDER, "po-1", TOTAL, "USD", LONG_AGO),
                                new SeatsReleased(ORDER, 1, 1, QUANTITY, LONG_AGO)
                            },
                            enrolled(2, ANNA),
                            invited(5, BEN, JULY))
                    .flatMap(Stream::of)
                    .toArray(LedgerEvent[]::new);
        }

        private void take(Step step) {
            String id = "ret_" + step.number();
            switch (step.act()) {
                case OPEN_SOME -> open(id, Wanted.of(1, (long) step.amount()));
                case OPEN_NAMED -> open(id, Wanted.seats(List.of(new SeatId(ORDER, 1, Math.min(8, step.amount())))));
                case OPEN_ALL -> open(id, Wanted.of(null, null));
                case APPROVE -> story.send(approve(id, step.amount() * 100L));
                case APPROVE_FOR_NOTHING -> story.send(approve(id, 0));
                case DENY -> story.send(new DenyReturn(id, null, STAFF, JUNE));
                case WITHDRAW -> story.send(new WithdrawReturn(id, null, STAFF, JUNE));
                case SETTLE -> story.send(new SettleRefund(id, "re", null, STAFF, JUNE));
                case FAIL -> story.send(new FailRefund(id, "re", null, STAFF, JUNE));
                case RETRY -> story.send(new RetryRefund(id, null, STAFF, JUNE));
            }
            legal();
        }

        /** An id is used once. */
        private void open(String id, Wanted wanted) {
            if (story.state(id).opened() == null) {
                Map<SeatId, Before> now = new HashMap<>();
                story.seats().forEach(seat -> now.put(seat.id(), Before.of(seat)));
                Decision<?> decision = story.send(new OpenReturn(id, ORDER, wanted, "too many", STAFF, JUNE));
                decision.events().stream()
                        .filter(ReturnRequested.class::isInstance)
                        .map(ReturnRequested.class::cast)
                        .flatMap(event -> event.seats().stream())
                        .map(number -> new SeatId(ORDER, 1, number))
                        .forEach(seat -> before.put(seat, now.get(seat)));
            }
        }

        private static ApproveReturn approve(String id, long minor) {
            Disposition other = minor % 200 == 0 ? Disposition.REISSUE : null;
            return new ApproveReturn(id, new Money(minor, "USD"), other, null, null, STAFF, JUNE);
        }

        private void moved(LedgerEvent event) {
            if (event instanceof ReturnRequested e) {
                move(e.seats().size(), e.was(), SeatState.RETURN_PENDING);
            } else if (event instanceof ReturnDenied e) {
                move(e.seats().size(), SeatState.RETURN_PENDING, e.was());
                restored(e.seats());
            } else if (event instanceof ReturnWithdrawn e) {
                move(e.seats().size(), SeatState.RETURN_PENDING, e.was());
                restored(e.seats());
            } else if (event instanceof SeatsReturned e) {
                move(e.seats().size(), SeatState.RETURN_PENDING, SeatState.RETURNED);
            } else if (event instanceof SeatsReissued e) {
                move(e.seats().size(), SeatState.RETURNED, SeatState.AVAILABLE);
            }
            assertThat(story.counts()).isEqualTo(balance);
        }

        private void move(long quantity, SeatState from, SeatState to) {
            balance.merge(from, -quantity, Long::sum);
            balance.merge(to, quantity, Long::sum);
            assertThat(balance.values()).allMatch(count -> count >= 0);
            balance.values().remove(0L);
        }

        private void restored(List<Integer> numbers) {
            story.seats().stream()
                    .filter(seat -> numbers.contains(seat.id().number()))
                    .forEach(seat -> assertThat(Before.of(seat)).isEqualTo(before.get(seat.id())));
        }

        private void legal() {
            Set<SeatState> gone = Set.of(SeatState.RETURNED, SeatState.EXPIRED, SeatState.VOIDED);
            assertThat(story.liveSeats())
                    .isEqualTo(story.seats().stream()
                            .filter(seat -> !gone.contains(seat.state()))
                            .count());
            long refunded = story.order().payment().refundedMinor();
            long reserved = story.order().payment().reservedMinor();
            assertThat(refunded).isNotNegative();
            assertThat(reserved).isNotNegative();
            assertThat(refunded + reserved).isLessThanOrEqualTo(TOTAL);
        }
    }
}
