/** Both sides in one process, over a PostgreSQL that this process starts and stops. */
@NullMarked
package io.seatledger.standalone;

import org.jspecify.annotations.NullMarked;
