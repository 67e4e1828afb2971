package io.seatledger.command.product;

import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.productDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.product.define.DefineProduct;
import io.seatledger.domain.product.ProductState;
import io.seatledger.events.product.ProductChanged;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.value.Redemption;
import io.seatledger.resource.ProductResource;
import org.junit.jupiter.api.Test;

class DefineProductTest {
    private final CommandFixture<Product> product = CommandFixture.of(Product.class, "product:fire-safety");

    private static DefineProduct define(String title) {
        return new DefineProduct(PRODUCT, title, COURSE, Redemption.MANUAL, null, JUNE);
    }

    @Test
    void an_unknown_product_is_defined() {
        product.when(define("Fire safety"))
                .records(new ProductDefined(PRODUCT, "Fire safety", COURSE, Redemption.MANUAL, null, JUNE))
                .accepted(result -> assertThat(result)
                        .isEqualTo(new Saved<>(
                                true, new ProductState(true, "Fire safety", COURSE, Redemption.MANUAL, null))));
    }

    @Test
    void the_same_content_again_is_no_event() {
        product.given(productDefined())
                .when(define("Fire safety"))
                .recordsNothing()
                .accepted(result -> assertThat(((Saved<?>) result).created()).isFalse());
    }

    @Test
    void other_content_is_a_change() {
        product.given(productDefined())
                .when(define("Fire drill"))
                .records(new ProductChanged(PRODUCT, "Fire drill", COURSE, Redemption.MANUAL, null, JUNE))
                .accepted(result -> assertThat(((ProductState) ((Saved<?>) result).state()).resource(PRODUCT, 2))
                        .isEqualTo(new ProductResource(PRODUCT, "Fire drill", COURSE, Redemption.MANUAL, null, 2)));
    }
}
