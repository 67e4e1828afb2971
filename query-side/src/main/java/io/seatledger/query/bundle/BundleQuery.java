package io.seatledger.query.bundle;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.query.bundle.BundleScope.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a bundle is asked to be about: one thing, or with nothing named the whole log. */
record BundleQuery(
        @Nullable @Id String orderId,
        @Nullable @Id String agentId,
        @Nullable @Id String organizationId,
        @Nullable @Id String storeId) {
    BundleScope scope() {
        List<BundleScope> named = Stream.of(
                        named(Kind.ORDER, orderId),
                        named(Kind.AGENT, agentId),
                        named(Kind.ORGANIZATION, organizationId),
                        named(Kind.STORE, storeId))
                .flatMap(each -> each)
                .toList();
        if (named.size() > 1) {
            throw new MalformedRequest(
                    "/query/" + named.get(1).kind().word() + "Id", "is one scope too many: a bundle has one, or none");
        }
        return named.isEmpty() ? BundleScope.WHOLE_LOG : named.get(0);
    }

    private static Stream<BundleScope> named(Kind kind, @Nullable String id) {
        return id == null ? Stream.empty() : Stream.of(new BundleScope(kind, id));
    }
}
