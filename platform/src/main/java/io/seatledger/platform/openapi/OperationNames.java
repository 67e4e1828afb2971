package io.seatledger.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Names operations after their routes and groups them by resource, so that generated clients do not change when a class of
 * ours is renamed: {@code POST /v1/stores/{storeId}/orders} is {@code postStoresByStoreIdOrders} under {@code stores}.
 */
final class OperationNames implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> name(path, method, operation)));
    }

    private static void name(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals("v1"))
                .toList();
        operation.setOperationId(method.name().toLowerCase(Locale.ROOT)
                + segments.stream().map(OperationNames::word).collect(Collectors.joining()));
        operation.setTags(List.of(segments.get(0)));
    }

    private static String word(String segment) {
        return segment.startsWith("{")
                ? "By" + capitalized(segment.substring(1, segment.length() - 1))
                : Arrays.stream(segment.split("-"))
                        .map(OperationNames::capitalized)
                        .collect(Collectors.joining());
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
