/** What happens to a store: its opening, its policy, its listings. */
@NullMarked
package io.seatledger.events.store;

import org.jspecify.annotations.NullMarked;
