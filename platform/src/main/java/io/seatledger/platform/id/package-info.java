/** Ids made by the service: sortable by time, hard to guess, named by a prefix. */
@NullMarked
package io.seatledger.platform.id;

import org.jspecify.annotations.NullMarked;
