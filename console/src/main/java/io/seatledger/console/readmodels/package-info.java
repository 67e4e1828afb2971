/** How far every read model is, and what mends one. */
@NullMarked
package io.seatledger.console.readmodels;

import org.jspecify.annotations.NullMarked;
