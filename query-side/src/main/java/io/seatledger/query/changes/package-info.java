/** The feed of what happened: every event once, in order, for whoever may see it, resumable at every position. */
@NullMarked
package io.seatledger.query.changes;

import org.jspecify.annotations.NullMarked;
