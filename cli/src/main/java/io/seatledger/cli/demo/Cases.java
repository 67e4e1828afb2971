package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Stage.Bought;
import io.seatledger.cli.service.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What agents ask for and staff decides, days later: requests and returns. What is asked near the end is still open there. */
final class Cases {
    private final Stage stage;

    Cases(Stage stage) {
        this.stage = stage;
    }

    /**
     * Asks for a seat to be taken back.
     *
     * @param outcome 0 rejected, 1 withdrawn, else accepted
     */
    void ask(String seat, Bought bought, String why, Instant now, int outcome) {
        Answer asked = stage.voices()
                .agent(bought.agent().id())
                .post(
                        "/v1/seats/" + seat + "/unassignment-requests",
                        Fields.of("reason", why, "comments", "Please free the seat for somebody else."));
        if (asked.status() == 201) {
            stage.voices().count("requests", 1);
            decide(bought, asked, now, outcome);
        }
    }

    /** Asks for an unpaid order to be cancelled. */
    void askToCancel(Bought bought, Instant now, int outcome) {
        Answer asked = stage.voices()
                .agent(bought.agent().id())
                .post(
                        "/v1/orders/" + bought.orderId() + "/cancellation-requests",
                        Fields.reason("The course was ordered for the wrong site."));
        if (asked.status() == 201) {
            stage.voices().count("requests", 1);
            decide(bought, asked, now, outcome);
        }
    }

    /** Staff decides three days later. */
    void decide(Bought bought, Answer asked, Instant now, int outcome) {
        String request = "/v1/requests/" + asked.json().path("requestId").asString() + '/';
        stage.agenda().at(now.plus(Duration.ofDays(3)), "request " + request, at -> {
            if (outcome == 0) {
                stage.voices().staff().post(request + "reject", Fields.of("notes", "The course has begun."));
            } else if (outcome == 1) {
                stage.voices().agent(bought.agent().id()).post(request + "withdraw", Map.of());
            } else {
                stage.voices().staff().post(request + "accept", Fields.of("notes", "Agreed on the phone."));
            }
        });
    }

    /** Gives back free seats of a line. */
    void giveBack(Bought bought, int howMany, Instant now, int outcome) {
        opened(
                bought,
                Fields.of(
                        "orderId",
                        bought.orderId(),
                        "line",
                        1,
                        "quantity",
                        howMany,
                        "reason",
                        "Fewer people than planned."),
                now,
                outcome);
    }

    /** Gives back one seat that somebody has. */
    void giveBackSeat(Bought bought, String seat, Instant now, int outcome) {
        opened(bought, Fields.of("seatIds", List.of(seat), "reason", "The course did not take place."), now, outcome);
    }

    /**
     * Staff decides some days later.
     *
     * @param outcome 0 denied, 1 withdrawn, 2 the refund fails at first, 3 and 4 seats go back for sale without money, else
     *     refunded
     */
    private void opened(Bought bought, Map<String, Object> body, Instant now, int outcome) {
        Answer opened = stage.voices().agent(bought.agent().id()).post("/v1/returns", body);
        if (opened.status() != 201) {
            return;
        }
        stage.voices().count("returns", 1);
        String path = "/v1/returns/" + opened.json().path("returnId").asString() + '/';
        at(path, now, 4, at -> decideReturn(bought, path, outcome));
        if (outcome == 2) {
            at(path, now, 6, at -> step(path, "refund-failed", Fields.of("notes", "The account is closed.")));
            at(path, now, 9, at -> step(path, "retry-refund", Map.of()));
        }
        if (outcome > 1 && outcome != 3 && outcome != 4) {
            at(path, now, 11, at -> step(path, "refund-settled", Fields.of("reference", "refund by transfer")));
        }
    }

    private void decideReturn(Bought bought, String path, int outcome) {
        if (outcome == 0) {
            step(path, "deny", Fields.of("notes", "The seats were used."));
        } else if (outcome == 1) {
            stage.voices().agent(bought.agent().id()).post(path + "withdraw", Map.of());
        } else if (outcome == 3 || outcome == 4) {
            step(
                    path,
                    "approve",
                    Fields.of(
                            "refund",
                            Fields.money(0, bought.store().currency()),
                            "disposition",
                            "REISSUE",
                            "notes",
                            "Goodwill: seats for next term."));
        } else {
            step(path, "approve", Fields.of("notes", "Within the window."));
        }
    }

    private void step(String path, String step, Map<String, Object> body) {
        stage.voices().staff().post(path + step, body);
    }

    private void at(String thread, Instant now, int days, Scene scene) {
        stage.agenda().at(now.plus(Duration.ofDays(days)), thread, scene);
    }
}
