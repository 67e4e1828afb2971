/** One store: its settings and how they came about, what it sells, and what other settings would have decided. */
@NullMarked
package io.seatledger.console.store;

import org.jspecify.annotations.NullMarked;
