package io.seatledger.domain.product;

import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.PRODUCT;
import static io.seatledger.domain.Facts.productDefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.product.ProductChanged;
import io.seatledger.events.value.Redemption;
import io.seatledger.resource.ProductResource;
import org.junit.jupiter.api.Test;

class ProductStateTest {
    @Test
    void a_product_is_what_was_said_last() {
        ProductState defined = ProductState.EMPTY.evolve(productDefined());
        ProductState changed = defined.evolve(
                new ProductChanged(PRODUCT, "Fire safety 2", "course-102", Redemption.AUTO, "org", LONG_AGO));

        assertThat(ProductState.EMPTY.known()).isFalse();
        assertThat(defined.courseId()).isEqualTo("course-101");
        assertThat(changed.resource(PRODUCT, 2))
                .isEqualTo(new ProductResource(PRODUCT, "Fire safety 2", "course-102", Redemption.AUTO, "org", 2));
    }
}
