/** Lists that are sent as CSV. */
@NullMarked
package io.seatledger.platform.csv;

import org.jspecify.annotations.NullMarked;
