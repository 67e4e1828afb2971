/** The OpenAPI document, made from the same records and annotations that requests are read by. */
@NullMarked
package io.seatledger.platform.openapi;

import org.jspecify.annotations.NullMarked;
