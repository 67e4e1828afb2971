/** Products and their default mapping to a course. */
@NullMarked
package io.seatledger.command.product;

import org.jspecify.annotations.NullMarked;
