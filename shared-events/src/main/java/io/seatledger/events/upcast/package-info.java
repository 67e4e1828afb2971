/** How events that earlier releases wrote are read as this release would have written them. */
@NullMarked
package io.seatledger.events.upcast;

import org.jspecify.annotations.NullMarked;
