package io.seatledger.command.agent.purchase;

import io.seatledger.domain.purchase.PurchaseRequest;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A purchase as it is asked for, and as it is tried out. */
record PurchaseBody(
        @Id String agentId,
        @Size(min = 1, max = PurchaseRequest.LINES_MAX) List<LineBody> lines,
        @Id @Nullable String groupId,
        @Nullable Purpose purpose,
        @Text(max = Text.NAME_MAX) @Nullable String purchaseOrderNumber,
        @Text(max = Text.NAME_MAX) @Nullable String fundingPool,
        @Nullable LocalDate redeemBy) {

    /** So many seats of one product. A quantity out of range is a refusal, not a malformed request. */
    record LineBody(@Id String productId, long quantity) {}

    List<RequestedLine> requested() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new RequestedLine(
                        i + 1, lines.get(i).productId(), lines.get(i).quantity()))
                .toList();
    }

    Purpose purposeOrDefault() {
        return purpose == null ? Purpose.FOR_OTHERS : purpose;
    }

    PurchaseRequest request(String storeId, Instant at) {
        return new PurchaseRequest(storeId, agentId, requested(), groupId, purposeOrDefault(), at);
    }
}
