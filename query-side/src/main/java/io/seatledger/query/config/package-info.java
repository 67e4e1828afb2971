/** How the parts of the query side are put together. */
@NullMarked
package io.seatledger.query.config;

import org.jspecify.annotations.NullMarked;
