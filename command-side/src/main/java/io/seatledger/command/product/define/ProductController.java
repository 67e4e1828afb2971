package io.seatledger.command.product.define;

import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.domain.product.ProductState;
import io.seatledger.events.value.Redemption;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.ProductResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Defines products and changes their default mapping. */
@RestController
class ProductController {

    /** A product's title and what it stands for in the LMS. */
    record ProductBody(
            @Text(max = Text.NAME_MAX) String title,
            @Id String courseId,
            Redemption redemption,
            @Id @Nullable String subscriptionOrganization) {}

    @Allowed(Role.ADMIN)
    @Answered(
            value = ProductResource.class,
            status = {200, 201})
    @PutMapping("/v1/products/{productId}")
    ResponseEntity<byte[]> put(
            @PathVariable @Id String productId, @RequestBody ProductBody body, CommandExchange exchange) {
        return exchange.on(ProductState.KIND, productId)
                .<Saved<ProductState>>send(
                        "DefineProduct",
                        attempt -> new DefineProduct(
                                productId,
                                body.title(),
                                body.courseId(),
                                body.redemption(),
                                body.subscriptionOrganization(),
                                exchange.acceptedAt()),
                        (saved, attempt, decided) -> {
                            long version = attempt.versionAfter(ProductState.KIND, productId, decided);
                            return exchange.answers()
                                    .saved(saved.created(), saved.state().resource(productId, version), version);
                        });
    }
}
