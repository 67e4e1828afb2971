package io.seatledger.command.webhook;

import io.seatledger.events.EventCatalogue;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.webhook.WebhookUrl;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to be made.
 *
 * @param storeIds only what is about one of these stores; absent for whatever its maker may see
 * @param organizationId only what is about orders, agents and groups of this organization
 * @param types only events of these names
 * @param after only events after this position; absent for those to come
 */
record NewWebhook(
        @Text(max = WebhookUrl.LENGTH_MAX) String url,
        @Text String name,

        @Nullable @Size(min = 1, max = NewWebhook.STORES_MAX)
        List<@Id String> storeIds,

        @Nullable @Id String organizationId,
        @Nullable @Size(min = 1, max = NewWebhook.TYPES_MAX) List<@Text String> types,
        @Nullable @Min(0) Long after)
        implements SelfChecked {
    static final int STORES_MAX = 1_000;
    static final int TYPES_MAX = 100;

    @Override
    public void check(BiConsumer<String, String> errors) {
        if (types != null
                && types.stream().anyMatch(name -> EventCatalogue.recordOf(name).isEmpty())) {
            errors.accept("/types", "must be names of events, see docs/events.md");
        }
    }

    List<String> stores() {
        return storeIds == null ? List.of() : storeIds;
    }

    List<String> names() {
        return types == null ? List.of() : types;
    }
}
