/** The embedded PostgreSQL: durable, on loopback only, in the data directory, one process at a time. */
@NullMarked
package io.seatledger.standalone.postgres;

import org.jspecify.annotations.NullMarked;
