/** Two moments side by side: what happened between them, and what it changed. */
@NullMarked
package io.seatledger.query.diff;

import org.jspecify.annotations.NullMarked;
