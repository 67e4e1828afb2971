/** Orders with lines, payment, status and where their seats are. */
@NullMarked
package io.seatledger.query.orders;

import org.jspecify.annotations.NullMarked;
