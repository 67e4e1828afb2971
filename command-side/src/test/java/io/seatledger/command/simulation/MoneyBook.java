package io.seatledger.command.simulation;

import static io.seatledger.command.simulation.Story.law;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.RefundReleased;
import io.seatledger.events.order.RefundReserved;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.seat.SeatEvent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What was paid, promised back and paid back, and when an order is complete. */
final class MoneyBook {
    private final SeatBook seats;
    final Map<String, Account> accounts = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    MoneyBook(SeatBook seats) {
        this.seats = seats;
    }

    /** An order's money. */
    static final class Account {
        final long total;
        boolean paid;
        boolean authorized;
        boolean voided;
        boolean completed;
        long refunded;
        final Map<String, Long> reserved = new HashMap<>();

        private Account(long total) {
            this.total = total;
            this.paid = total == 0;
        }

        private long promised() {
            return reserved.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    void read(LedgerEvent event) {
        if (event instanceof SeatEvent e) {
            touched.add(e.orderId());
        }
        if (!(event instanceof OrderEvent of)) {
            return;
        }
        touched.add(of.orderId());
        if (event instanceof OrderPlaced e) {
            accounts.put(e.orderId(), new Account(e.totalMinor()));
            return;
        }
        Account account = accounts.get(of.orderId());
        if (event instanceof PaymentAuthorized e) {
            law(!account.paid && !account.voided && e.amountMinor() == account.total, "an order is paid whole, once");
            account.authorized = true;
        } else if (event instanceof PaymentCaptured e) {
            law(account.authorized && e.amountMinor() == account.total, "what was authorized is captured");
            pay(account);
        } else if (event instanceof OrderMarkedPaid e) {
            law(e.amountMinor() == account.total, "an order is paid whole");
            pay(account);
        } else if (event instanceof PaymentVoided) {
            law(!account.paid && !account.voided, "a paid order's payment is not voided, nor a voided one");
            account.voided = true;
        } else if (event instanceof OrderCompleted) {
            law(account.paid && !account.completed, "a paid order is complete once");
            account.completed = true;
        } else {
            refund(event, account);
        }
    }

    private static void pay(Account account) {
        law(!account.paid && !account.voided, "an order is paid once");
        account.paid = true;
    }

    private static void refund(LedgerEvent event, Account account) {
        if (event instanceof RefundReserved e) {
            law(account.reserved.put(e.returnId(), e.amountMinor()) == null, "a refund is reserved once");
        } else if (event instanceof RefundReleased e) {
            law(Long.valueOf(e.amountMinor()).equals(account.reserved.remove(e.returnId())), "what was reserved");
        } else if (event instanceof RefundSettled e) {
            law(Long.valueOf(e.amountMinor()).equals(account.reserved.remove(e.returnId())), "what was reserved");
            account.refunded += e.amountMinor();
        }
        law(account.promised() >= 0, "nothing is promised back below zero");
        law(account.refunded + account.promised() <= account.total, "no more goes back than was paid");
        law(account.paid || account.refunded + account.promised() == 0, "only paid money goes back");
    }

    void commandIsWhole() {
        for (String orderId : touched) {
            Account account = accounts.get(orderId);
            SeatBook.Order order = seats.orders.get(orderId);
            law(order.lines.stream().allMatch(line -> line.purchased), "every line of %s is bought", orderId);
            law(!order.cancelled || account.voided, "the payment of the cancelled order %s is voided", orderId);
            law(!order.cancelled || !account.paid, "the paid order %s is not cancelled", orderId);
            law(
                    account.completed || !account.paid || SeatBook.inProcess(order),
                    "order %s is paid and no seat is in process: it is complete",
                    orderId);
        }
        touched.clear();
    }
}
