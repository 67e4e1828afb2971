package io.seatledger.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.console.action.Actions;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.events.value.ReturnStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseOffersTest {

    private static JsonNode in(Enum<?> status) {
        return JsonMapper.shared().createObjectNode().put("status", status.name());
    }

    @Test
    void only_an_open_request_is_decided() {
        assertThat(CaseOffers.ofRequest(in(RequestStatus.RECEIVED)))
                .containsExactly("accept-request", "reject-request", "withdraw-request");
        assertThat(Arrays.stream(RequestStatus.values()).filter(each -> each != RequestStatus.RECEIVED))
                .allSatisfy(each -> assertThat(CaseOffers.ofRequest(in(each))).isEmpty());
    }

    @Test
    void R53_a_failed_refund_is_tried_again_or_denied() {
        assertThat(CaseOffers.ofReturn(in(ReturnStatus.REFUND_FAILED))).containsExactly("retry-refund", "deny-return");
    }

    @Test
    void what_is_over_is_left_alone() {
        for (ReturnStatus status : List.of(ReturnStatus.REFUND_SETTLED, ReturnStatus.DENIED, ReturnStatus.WITHDRAWN)) {
            assertThat(CaseOffers.ofReturn(in(status))).isEmpty();
        }
    }

    @Test
    void every_offer_is_an_action() {
        Stream<String> offers = Stream.concat(
                Arrays.stream(RequestStatus.values()).flatMap(each -> CaseOffers.ofRequest(in(each)).stream()),
                Arrays.stream(ReturnStatus.values()).flatMap(each -> CaseOffers.ofReturn(in(each)).stream()));
        assertThat(offers).allSatisfy(name -> assertThat(Actions.named(name)).isPresent());
    }
}
