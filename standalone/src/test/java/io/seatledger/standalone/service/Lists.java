package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import java.util.List;
import java.util.stream.Stream;

/** Lists of people over the seats of a shop's orders. */
final class Lists {
    final Shop shop = Shop.withAgreement();

    String paid(int quantity) {
        String orderId = shop.ordered(quantity);
        assertThat(shop.pay(orderId, "mark-paid", "{\"reference\": \"po\"}").status())
                .isEqualTo(200);
        return orderId;
    }

    static String assignments(String orderId) {
        return "/v1/orders/" + orderId + "/lines/1/assignments";
    }

    static String learner(String name) {
        return "{\"email\": \"%s@example.org\", \"givenName\": \"%s\", \"familyName\": \"Doe\"}".formatted(name, name);
    }

    static String list(String mode, String... learners) {
        return "{\"mode\": \"%s\", \"learners\": [%s]}".formatted(mode, String.join(", ", learners));
    }

    Answer assign(String orderId, String mode, String... learners) {
        return shop.backend.once().post(assignments(orderId), list(mode, learners));
    }

    static List<String> told(Answer answer, String field) {
        return answer.json()
                .get("rows")
                .valueStream()
                .map(row -> row.get(field).asString(""))
                .toList();
    }

    static String[] fresh(int count) {
        return Stream.generate(() -> Service.fresh("l")).limit(count).toArray(String[]::new);
    }
}
